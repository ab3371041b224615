/** The studies of the paper on Sophia. */
package org.lemmata.sophia.study;
