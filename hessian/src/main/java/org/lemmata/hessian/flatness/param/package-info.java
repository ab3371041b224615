/**
 * Parameters of the studies that are more than a number: widths, matrices and measurements, also
 * from files.
 *
 * <p>They are read and checked here; what they are used for is the studies' business.
 */
package org.lemmata.hessian.flatness.param;
