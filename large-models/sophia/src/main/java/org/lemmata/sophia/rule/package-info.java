/** Sophia's step on vectors of numbers: the paper's rule and the repository's. */
package org.lemmata.sophia.rule;
