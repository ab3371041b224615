/**
 * Formulas: the part of LaTeX that statements and sentences use, as MathML, which browsers set
 * without scripts and fonts of ours.
 *
 * <p>{@link org.lemmata.report.math.Formula} is the way in. A command that is not known is refused
 * with its name; nothing is passed through. New symbols are lines of the table beside this package.
 */
package org.lemmata.report.math;
