/**
 * Functions of one variable t = x.y of the sphere Sᵈ⁻¹: Legendre polynomials in dimension d, the
 * density of t, how many harmonics there are, and Funk-Hecke coefficients.
 *
 * <p>Nothing here is random, and nothing here knows a point of the sphere.
 */
package org.lemmata.harmonics.polynomial;
