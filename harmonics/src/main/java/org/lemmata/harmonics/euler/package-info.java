/**
 * The law of R = ‖g‖∞/‖g‖₂ of a random harmonic, as the expected Euler characteristic predicts it,
 * and its limit in high dimensions.
 *
 * <p>Everything here is derived, not stated in the paper, and a prediction rather than a bound:
 * nothing here draws a harmonic or bounds one.
 */
package org.lemmata.harmonics.euler;
