/**
 * L-infinity recovery of Gaussian random fields on the sphere (Dong, Ma, COLT 2023, arXiv
 * 2305.00322).
 *
 * <p>Here stands the table of contents only; polynomials, harmonics, fields, sup norms, recovery,
 * studies, claims and figures have a package of their own each.
 */
package org.lemmata.harmonics;
