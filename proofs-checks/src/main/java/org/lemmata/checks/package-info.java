/**
 * The judge: runs claims and their controls and says what the evidence is worth, with stated error
 * rates.
 *
 * <p>Papers are found through the service loader and never named here; nothing is drawn or printed.
 */
package org.lemmata.checks;
