/**
 * Parameters of the studies that are more than a number: matrices and measurements, also from
 * files, the law of a problem, and which draw of it.
 *
 * <p>They are read and checked here; what they are used for is the studies' business.
 */
package org.lemmata.hessian.flatness.param;
