/** One coordinate of Sophia's step in its two forms; whole updates are in {@code update}. */
package org.lemmata.sophia.rule;
