/**
 * Beyond NTK with vanilla gradient descent: a mean-field analysis of two-layer networks on the
 * sphere (Mahankali, HaoChen, Dong, Glasgow, Ma, NeurIPS 2023, arXiv 2306.16361).
 *
 * <p>Here stands the table of contents only; the population flow, finite networks, kernels,
 * studies, claims and figures have a package of their own each.
 */
package org.lemmata.meanfield;
