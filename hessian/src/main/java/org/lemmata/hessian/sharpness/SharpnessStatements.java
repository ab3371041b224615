package org.lemmata.hessian.sharpness;

import java.util.List;
import org.lemmata.study.Statement;

/** What the paper states, and which claims cover it. */
final class SharpnessStatements {

  private static final String LEAST = "sharpness.trace-bound";

  private SharpnessStatements() {}

  static List<Statement> all() {
    return List.of(
        Statement.covered(
                "Theorem 3.1",
                "without bias, every flattest interpolator of xor has risk Õ(d/n) for n = Ω(d log(d/δ))",
                "sharpness.sample-size",
                "sharpness.scenario-one",
                "sharpness.too-few-points",
                "sharpness.no-bias-not-minimal")
            .butNot(
                "Its constants are not stated, and training finds some nearly flattest networks, not"
                    + " all; that a multiple of d points is enough is measured."),
        Statement.covered(
                "Theorem 3.2",
                "with batch norm under Condition 1, every flattest interpolator generalises",
                "sharpness.batch-norm-infimum",
                "sharpness.batch-norm-memoriser",
                "sharpness.batch-norm-training")
            .butNot(
                "The infimum is checked, that one memorising network is far from it, and what"
                    + " training finds on random points; that every network near it generalises is"
                    + " not."),
        Statement.covered(
            "Condition 1",
            "a complete training set, all (x₁, x₂, s) with s in S",
            "sharpness.batch-norm-trace",
            "sharpness.batch-norm-infimum"),
        Statement.covered(
            "Lemma 4.1",
            "Tr ∇²L = (2/n) Σ ‖∇f(xᵢ)‖² at a differentiable interpolator",
            "sharpness.lemma-4-1",
            "sharpness.lemma-relu-anywhere"),
        Statement.covered(
            "Theorem 4.1",
            "with bias, a memorising network of width n has the least trace",
            "sharpness.memoriser-trace",
            "sharpness.memoriser-labels",
            "sharpness.deep-memoriser",
            "sharpness.erratum-deep-literal",
            LEAST),
        Statement.covered(
            "Proposition 4.1",
            "the memorising network has zero-one error max{1 − n/2ᵈ, 0}",
            "sharpness.memoriser-error",
            "sharpness.erratum-error-sign"),
        Statement.covered(
            "Proposition 4.2",
            "another flattest network with bias has error 0",
            "sharpness.generaliser-trace",
            "sharpness.erratum-radius"),
        Statement.covered(
            "Theorem 5.1",
            "with layer norm, a memorising network of width n has the least trace",
            "sharpness.layer-norm-trace",
            LEAST),
        Statement.covered(
            "Proposition 5.1",
            "the memorising network with layer norm has zero-one error max{1 − n/2ᵈ, 0}",
            "sharpness.layer-norm-trace"),
        Statement.covered(
            "Proposition 5.2",
            "another flattest network with layer norm has error 0",
            "sharpness.layer-norm-trace"),
        Statement.covered(
            "Lemma A.1",
            "the weights of the memorising network for any labels",
            "sharpness.memoriser-labels",
            "sharpness.erratum-signs"),
        Statement.covered(
            "Lemma A.3",
            "the infimum of the trace with batch norm under Condition 1",
            "sharpness.batch-norm-infimum",
            "sharpness.erratum-infimum"),
        Statement.covered(
                "Table 1",
                "whether all flattest networks generalise, and whether training finds one that does:"
                    + " no bias yes/yes, bias no/no, batch norm yes/yes, layer norm no/yes",
                "sharpness.scenario-one",
                "sharpness.scenario-two",
                "sharpness.sharp-generalises",
                "sharpness.degrades",
                "sharpness.scenario-three",
                "sharpness.without-ascent",
                "sharpness.batch-norm-training",
                "sharpness.batch-norm-memoriser",
                "sharpness.feature-columns")
            .butNot("Both yes for all flattest networks: see Theorems 3.1 and 3.2."));
  }
}
