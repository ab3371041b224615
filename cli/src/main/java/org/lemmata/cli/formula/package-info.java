/**
 * LaTeX within sentences as readable text: {@code \sigma_2^2} becomes σ₂². The formulas themselves
 * are read and written by {@link org.lemmata.report.math.Formula}.
 *
 * <p>Nothing here prints.
 */
package org.lemmata.cli.formula;
