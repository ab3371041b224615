/**
 * The update rules that the Sophia paper compares, as pure functions of flat vectors: what they do
 * to the last digit, without any model. Plain Java.
 */
package org.lemmata.sophia.update;
