/**
 * Integrals of one variable as fixed weighted sums.
 *
 * <p>Here live the Gauss rules the project needs, with the sizes they are accurate for. Adaptive
 * integration and integrals over several variables do not belong here.
 */
package org.lemmata.linalg.quadrature;
