package org.lemmata.harmonics;

import java.util.List;
import org.lemmata.study.Statement;

/** The paper's named statements, and what covers them. */
final class HarmonicsStatements {

  private static final String TOO_LARGE =
      "The theorems speak of dimensions from 322 on, where nothing can be run; their ingredients"
          + " are covered.";

  private HarmonicsStatements() {}

  static List<Statement> all() {
    return List.of(
        Statement.covered(
            "Theorem 1", "Funk-Hecke: coefficients of a zonal kernel", "harmonics.funk-hecke"),
        Statement.covered(
            "Fact 2",
            "the sup norm is at most the root of N times the L2 norm",
            "harmonics.fact-2"),
        Statement.covered(
                "Condition 1",
                "the part of degree k falls as a power of N",
                "harmonics.field-energy")
            .butNot(
                "That a field has it as it stands: its parts fluctuate about it, by the law that is"
                    + " examined."),
        Statement.covered(
            "Condition 2",
            "parts are nowhere large; it cannot ask for degree 0",
            "harmonics.erratum-condition-2",
            "harmonics.condition-2-corrected"),
        Statement.covered(
                "Algorithm 1",
                "least squares with the norms of parts constrained",
                "harmonics.algorithm-1",
                "harmonics.algorithm-1-error")
            .butNot(
                "Its errors in the dimensions of the theorems, from 322 on: they are examined at"
                    + " d = 3."),
        Statement.uncovered(
            "Theorem 3", "polynomially many samples for Gaussian random fields", TOO_LARGE),
        Statement.uncovered(
            "Theorem 4", "polynomially many samples under Conditions 1 and 2", TOO_LARGE),
        Statement.covered(
                "Lemma 5",
                "a Gaussian random field satisfies Condition 2",
                "harmonics.lemma-5",
                "harmonics.erratum-lemma-5",
                "harmonics.lemma-5-corrected")
            .butNot(
                "Draws in dimensions other than 4, and of degrees beyond the first that can fail."),
        Statement.covered(
            "Lemma 6",
            "a random harmonic is nowhere large",
            "harmonics.lemma-6",
            "harmonics.refined-bound",
            "harmonics.bound-slack",
            "harmonics.pointwise-tail",
            "harmonics.lipschitz"),
        Statement.covered(
                "Lemma 7", "zonal functions need many samples in the sup norm", "harmonics.lemma-7")
            .butNot("Dimensions and degrees other than d = 5 and k = 6."),
        Statement.uncovered(
            "Theorem 8",
            "two-layer networks are hard to learn in the sup norm",
            "It says that networks come close to spikes, for dimensions without bound; that spikes"
                + " are hard is Lemma 7."),
        Statement.covered("Lemma 12", "what is left beyond a degree", "harmonics.lemma-12"),
        Statement.covered(
                "Theorem 16",
                "Algorithm 2 recovers by two-layer networks",
                "harmonics.erratum-networks",
                "harmonics.networks-corrected")
            .butNot("Its sample complexity: what it divides by is 0."),
        Statement.covered(
            "Lemma 19",
            "networks represent every such function",
            "harmonics.erratum-networks",
            "harmonics.networks-corrected"),
        Statement.covered(
                "Algorithm 2",
                "least squares over two-layer networks",
                "harmonics.erratum-networks",
                "harmonics.networks-corrected")
            .butNot("The training: it is the class of networks that is examined."),
        Statement.covered("Lemma 20", "coefficients of the ReLU", "harmonics.funk-hecke"),
        Statement.covered(
            "Lemma 21",
            "the size of these coefficients",
            "harmonics.lemma-21",
            "harmonics.lemma-21-range"),
        Statement.covered(
            "Proposition 29",
            "bounds of the degree and of N at truncation",
            "harmonics.erratum-proposition-29",
            "harmonics.proposition-29-corrected"));
  }
}
