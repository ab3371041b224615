/**
 * From numbers to what may be concluded from them: estimates with standard errors, tests,
 * intervals.
 *
 * <p>Here live running moments, the delta method, line fits, distribution functions accurate in the
 * far tails, goodness of fit and the correction for many tests. All are deterministic to the bit.
 * Nothing here draws random numbers or judges a claim.
 */
package org.lemmata.linalg.stats;
