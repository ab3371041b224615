package org.lemmata.attention;

import java.util.List;
import org.lemmata.study.Statement;

/** The paper's lemmas and theorems, and the claims that cover them. */
final class AttentionStatements {

  static final List<Statement> ALL =
      List.of(
          Statement.covered(
              "Lemma 1",
              "the loss of any layer is the Bayes risk plus a distance from ridge regression",
              "attention.risk-decomposition"),
          Statement.covered(
              "Lemma 2",
              "ridge regression may be replaced by one gradient step, up to a constant",
              "attention.orthogonal-gap",
              "attention.numerator-identity"),
          Statement.covered(
                  "Theorem 1",
                  "every global minimiser takes one step of gradient descent",
                  "attention.forward-equivalence",
                  "attention.eta-exact",
                  "attention.eta-monte-carlo",
                  "attention.global-optimality")
              .butNot(
                  "That no global minimiser is missed is a proof's business: searches are evidence"
                      + " for it."),
          Statement.covered(
                  "Theorem 2",
                  "with covariates N(0, Σ) and prior N(0, Σ⁻¹) the step is preconditioned by Σ⁻¹",
                  "attention.preconditioned")
              .butNot("That no weights are better is searched for, not proved."),
          Statement.covered(
                  "Theorem 3",
                  "for nonlinear targets of rotation-invariant law it is again one step",
                  "attention.nonlinear",
                  "attention.fixed-direction")
              .butNot(
                  "That no other layer is better, and other laws of targets: steps and losses are"
                      + " checked for three laws, among layers that are linear in X'y."));

  private AttentionStatements() {}
}
