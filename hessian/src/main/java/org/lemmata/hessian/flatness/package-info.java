/**
 * The inductive bias of flatness regularisation for deep matrix factorisation (Gatmiry, Li, Ma,
 * Reddi, Jegelka, Chuang, NeurIPS 2023, arXiv 2306.13239).
 *
 * <p>Here stands the table of contents only; the model with its Hessian, the induced regulariser,
 * sensing experiments, studies, claims and figures have a package of their own each.
 */
package org.lemmata.hessian.flatness;
