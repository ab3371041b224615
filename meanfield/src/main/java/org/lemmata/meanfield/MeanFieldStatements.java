package org.lemmata.meanfield;

import java.util.List;
import org.lemmata.study.Statement;

/** What the paper states, as commonly quoted, and which claims cover it. */
final class MeanFieldStatements {

  private MeanFieldStatements() {}

  static List<Statement> all() {
    return List.of(
        Statement.covered(
                "Main theorem",
                "projected gradient descent with polynomial width, time and about d^3.1 samples"
                    + " learns the target",
                "meanfield.separation",
                "meanfield.sample-gradient",
                "meanfield.step-size",
                "meanfield.width-limit")
            .butNot(
                "the exponent 3.1, which needs dimensions beyond what runs here, and that the width"
                    + " need only be polynomial in d"),
        Statement.covered(
                "Lower bound for kernels",
                "every inner-product kernel needs of the order of d^4 samples",
                "meanfield.oracle",
                "meanfield.kernel-bound",
                "meanfield.kernel-errors",
                "meanfield.tangent-kernel")
            .butNot("the exponent itself: the decay 1 − n/N_4 with N_4 ~ d^4/24 stands for it"),
        Statement.covered(
                "Population theorem",
                "the population flow reaches a small loss in time of order log d/(σ₂² γ₂) and a"
                    + " lower-order rest",
                "meanfield.convergence",
                "meanfield.log-time")
            .butNot("the rest's powers of log d and of the accuracy"),
        Statement.covered(
                "Conditions on γ₂ and γ₄",
                "γ₂, γ₄ ≥ 0, γ₄ ≥ 1.1 γ₂² and γ₄ of the order of γ₂ at most",
                "meanfield.convergence",
                "meanfield.gamma2-negative",
                "meanfield.gamma2-zero",
                "meanfield.gamma4-too-small",
                "meanfield.gamma4-too-large")
            .butNot("that γ₂ must be small, and the constant 1.1"),
        Statement.covered(
            "One-dimensional reduction",
            "the flow depends on w = <u, q> alone, through D₂ and D₄",
            "meanfield.orthogonality",
            "meanfield.funk-hecke",
            "meanfield.initial-loss",
            "meanfield.velocity",
            "meanfield.first-motion",
            "meanfield.width-bias"),
        Statement.covered(
            "Dissipation",
            "the loss falls at the rate of the mean square velocity",
            "meanfield.dissipation"),
        Statement.covered(
            "Phase 1",
            "small w grow until the neuron that starts at log d/√d is at 1/log d",
            "meanfield.escape-time",
            "meanfield.first-motion"),
        Statement.covered("Phase 2", "ends at the first zero of D₂ or D₄", "meanfield.log-time"),
        Statement.covered(
                "Phase 3",
                "from then on D₂ and D₄ keep their signs, in two cases",
                "meanfield.phase-three")
            .butNot("the bounds on the time that each case takes"));
  }
}
