package org.lemmata.attention.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.attention.model.Weights;
import org.lemmata.attention.param.Covariates;
import org.lemmata.attention.sampling.LayerOutput;
import org.lemmata.attention.sampling.Measure;
import org.lemmata.attention.sampling.MonteCarlo;
import org.lemmata.attention.sampling.Vectors;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Source;

/** Lemma 1: the loss of any layer is the Bayes risk plus a distance from ridge regression. */
public final class RiskDecomposition {

  private static final List<Case> CASES = List.of(new Case(3, 12, 0.5), new Case(5, 20, 0.5));
  private static final int LAYERS = 2;
  private static final double MARGIN = 0.12;

  /** The regression from which the distance is measured. */
  private enum Regression {
    RIDGE,
    LEAST_SQUARES
  }

  private RiskDecomposition() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("attention.risk-decomposition", "Lemma 1: risk and ridge regression")
        .states(
            "For all weights, $E(y_q - \\hat y)^2 = C + E|M^\\top G u - w_{\\mathrm{ridge}}|^2$ with"
                + " the Bayes risk $C = \\sigma^2 + \\sigma^2 E\\,\\mathrm{tr}(X^\\top X + \\sigma^2"
                + " I)^{-1}$.")
        .source(Source.quoted("Lemma 1"))
        .assuming(
            "the distance is measured from ridge regression with penalty $\\sigma^2 > 0$",
            "covariates and $w$ are standard normal")
        .examining(
            "Draws weights at random and averages the difference of the two sides, prompt by"
                + " prompt, with the query integrated out.")
        .in("the setting of the claim", Regression.RIDGE, RiskDecomposition::examine)
        .control("least squares in place of ridge regression", Regression.LEAST_SQUARES)
        .build();
  }

  private static Evidence examine(Regression regression, Run run, Scale scale) {
    long tasks = scale.choose(50_000L, 500_000L, 5_000_000L);
    List<Evidence> parts = new ArrayList<>();
    for (Case at : CASES) {
      for (int layer = 0; layer < LAYERS; layer++) {
        Weights weights = random(run.streams().child("weights").stream(parts.size()), at);
        Estimate gap =
            MonteCarlo.means(
                    run,
                    parts.size(),
                    at.law(Covariates.GAUSSIAN),
                    tasks,
                    1,
                    () -> difference(at, weights, regression))
                .estimate(0);
        parts.add(
            Mean.near(
                "left side less right side, " + at + ", layer " + (layer + 1),
                new Estimate(gap.value(), gap.standardError()),
                0,
                MARGIN));
      }
    }
    return Every.of("the two sides of the decomposition", parts);
  }

  private static Measure difference(Case at, Weights weights, Regression regression) {
    LayerOutput layer = new LayerOutput(weights);
    double[] v = new double[at.d()];
    double[] regressed = new double[at.d()];
    return (task, out) -> {
      layer.of(task, v);
      double bayes = at.noise() * task.ridge(at.noise(), regressed).traceOfInverse();
      if (regression == Regression.LEAST_SQUARES) {
        task.ridge(0, regressed);
      }
      out[0] =
          Vectors.squaredDistance(task.signal(), v) - bayes - Vectors.squaredDistance(v, regressed);
    };
  }

  /** Weights for which every term of v has about the size of w, and K has no preferred sign. */
  private static Weights random(Stream stream, Case at) {
    int d = at.d();
    double[] packed = new double[Weights.size(d)];
    stream.normals(packed, 0, packed.length);
    double size = 0.5 / Math.sqrt(at.n() + d);
    for (int i = 0; i < packed.length; i++) {
      // c comes last and multiplies y'y, about d times the size of X'y.
      packed[i] *= i < packed.length - d ? size : size / d;
    }
    return Weights.unpack(d, packed);
  }
}
