/** X. */
package org.lemmata.linalg;
