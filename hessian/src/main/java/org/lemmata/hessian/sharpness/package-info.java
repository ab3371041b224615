/**
 * Sharpness minimisation does more than minimise sharpness (Wen, Li, Ma, NeurIPS 2023, arXiv
 * 2307.11007).
 *
 * <p>Here stands the table of contents only; data, networks with their Hessian trace, training,
 * constructions, studies, claims and figures have a package of their own each.
 */
package org.lemmata.hessian.sharpness;
