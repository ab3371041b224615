/** X. */
package org.lemmata.study;
