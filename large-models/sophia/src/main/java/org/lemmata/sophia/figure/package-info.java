/** The figures of the paper on Sophia. */
package org.lemmata.sophia.figure;
