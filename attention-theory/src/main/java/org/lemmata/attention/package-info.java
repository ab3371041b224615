/** X. */
package org.lemmata.attention;
