package org.lemmata.hessian.flatness;

import java.util.List;
import org.lemmata.study.Statement;

/**
 * What the paper and its prior art state, and which claims cover it. The paper's body was not
 * re-read, so statements go by their subject, not by their number.
 */
final class FlatnessStatements {

  private FlatnessStatements() {}

  static List<Statement> all() {
    return List.of(
        Statement.covered(
            "Trace of the Hessian",
            "its formula at every W",
            "flatness.trace-formula",
            "flatness.residual-free",
            "flatness.depth-one"),
        Statement.covered(
                "Induced regulariser, isotropic",
                "F(M) is a power of the nuclear norm",
                "flatness.isotropic",
                "flatness.attainment")
            .butNot("that no factorisation is flatter is a proof's business"),
        Statement.covered(
                "Restricted isometry",
                "F(M) lies within the isometry range of its isotropic form",
                "flatness.sandwich",
                "flatness.limit")
            .butNot("that Gaussian measurements are isometric with high probability"),
        Statement.covered(
            "Nuclear norm of the flattest fit",
            "it exceeds the least by a power of the isometry's condition at most",
            "flatness.corollary"),
        Statement.covered(
            "Depth 2", "the induced regulariser for any measurements", "flatness.depth-two"),
        Statement.covered("One measurement", "the induced regulariser", "flatness.single"),
        Statement.covered(
                "Recovery",
                "flat minima find low-rank matrices from few measurements",
                "flatness.recovers",
                "flatness.success-counts",
                "flatness.linear-error",
                "flatness.small-start")
            .butNot("the number of measurements that suffices, as a rate in d"),
        Statement.uncovered(
            "Generalisation",
            "Gaussian measurements: error O~(||M*||_*^2 (d_0 + d_L) / n)",
            "quoted without its constants and logarithms, so no number could contradict it"),
        Statement.covered(
            "Lower bound",
            "the fit of least Frobenius norm recovers only a share n/(d₀ d_L) of ‖M*‖²",
            "flatness.min-frobenius-error"),
        Statement.covered(
            "Label noise",
            "stochastic gradient descent with noisy labels lowers the trace",
            "flatness.label-noise",
            "flatness.effective-lambda"),
        Statement.covered(
                "Prior art: Wind 2022",
                "closed form and construction where the second moment is a Kronecker product"
                    + " (Johan S. Wind, blog, 10 August 2022, ten months before the paper)",
                "flatness.kronecker")
            .butNot("the blog was not re-read; its normalisation is derived here"));
  }
}
