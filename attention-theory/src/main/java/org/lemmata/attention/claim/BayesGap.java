package org.lemmata.attention.claim;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.lemmata.attention.exact.BayesRisk;
import org.lemmata.attention.exact.PolynomialRegressor;
import org.lemmata.attention.model.Optimum;
import org.lemmata.attention.model.OtherCovariates;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** The optimal layer is strictly worse than the Bayes estimator. */
public final class BayesGap {

  private static final double STRICTLY = 1e-3;

  /** The quadrature is good to about 1e-12 of numbers up to 20. */
  private static final double QUADRATURE = 1e-10;

  private static final double[] NOISES = {0.25, 0.5, 1, 4};

  /** What the optimal layer and the Bayes estimator lose with a law of the covariates. */
  private interface Law {

    double layer(int d, int n, double noise);

    /** The Bayes risk, where S has at most two eigenvalues that are not zero. */
    double bayes(int d, int n, double noise);

    /** E|w_ridge - η* X'y|², there. */
    double distance(int d, int n, double noise);

    /** Sizes for which the above are known. */
    List<int[]> sizes();

    /** Larger sizes, with normal covariates. */
    default List<int[]> larger() {
      return List.of();
    }
  }

  private BayesGap() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("attention.bayes-gap", "The layer does not reach the Bayes risk")
        .states(
            """
            $L^* - C = E\\,|w_{\\mathrm{ridge}} - \\eta^* X^\\top y|^2 > 0$ with $C = \\sigma^2 +
            \\sigma^2\\, \\mathbb{E} \\operatorname{tr}(S + \\sigma^2 I)^{-1}$ and $L^* =
            \\sigma^2 + d(d+1+\\sigma^2)/(n+d+1+\\sigma^2)$: one step of gradient descent is
            optimal for the layer, yet strictly worse than ridge regression, the Bayes estimator.
            """)
        .source(Source.derived("Lemma 1's constant C, as commonly quoted, against L*"))
        .assuming("covariates are normal", "the labels are noisy, and their variance the penalty")
        .restsOn("attention.eta-exact", "attention.risk-decomposition")
        .examining(
            """
            Where $S$ has one or two nonzero eigenvalues compares $L^* - C$ with the mean of
            $\\operatorname{tr} S(S + \\sigma^2 I)(\\eta^* I - (S + \\sigma^2 I)^{-1})^2$, both by
            quadrature, and reports the least gap relative to $L^*$; for larger $S$ bounds $C$ from
            above by the loss of the best regressor $q(S) X'y$ with $q$ of degree 2, exact in
            rational arithmetic.
            """)
        .<Law>in("normal covariates, ridge regression", new Normal(1), BayesGap::check)
        .control("one example on the sphere, where the layer is the Bayes estimator", new Sphere())
        .control("penalty twice the noise variance", new Normal(2))
        .build();
  }

  private static Evidence check(Law law, Run run, Scale scale) {
    double difference = 0;
    double least = Double.POSITIVE_INFINITY;
    for (double noise : NOISES) {
      for (int[] size : law.sizes()) {
        double layer = law.layer(size[0], size[1], noise);
        double gap = layer - law.bayes(size[0], size[1], noise);
        difference =
            Math.max(difference, Math.abs(gap - law.distance(size[0], size[1], noise)) / layer);
        least = Math.min(least, gap / layer);
      }
      for (int[] size : law.larger()) {
        double above =
            PolynomialRegressor.best(size[0], size[1], new BigFraction(noise), 3)
                .loss()
                .doubleValue();
        least = Math.min(least, 1 - above / law.layer(size[0], size[1], noise));
      }
    }
    return Every.of(
        "the layer against the Bayes estimator",
        new Approximation(
            "largest difference of L* − C from the mean distance, relative to L*",
            difference,
            QUADRATURE,
            "quadrature over the eigenvalues"),
        Searched.notBelow("least gap relative to L*", least, STRICTLY));
  }

  /**
   * Normal covariates.
   *
   * @param penalty of the regression that the distance is measured from, over the noise variance
   */
  private record Normal(double penalty) implements Law {

    @Override
    public double layer(int d, int n, double noise) {
      return Optimum.loss(d, n, noise);
    }

    @Override
    public double bayes(int d, int n, double noise) {
      return BayesRisk.of(d, n, noise);
    }

    @Override
    public double distance(int d, int n, double noise) {
      double step = Optimum.step(d, n, noise);
      return BayesRisk.ofEigenvalues(
          d,
          n,
          value -> {
            double gap = step - 1 / (value + penalty * noise);
            return value * (value + noise) * gap * gap;
          });
    }

    @Override
    public List<int[]> sizes() {
      List<int[]> sizes = new ArrayList<>(List.of(new int[] {1, 1}, new int[] {2, 1}));
      sizes.addAll(List.of(new int[] {5, 1}, new int[] {1, 4}, new int[] {2, 5}));
      sizes.addAll(List.of(new int[] {4, 2}, new int[] {2, 20}));
      return sizes;
    }

    @Override
    public List<int[]> larger() {
      return List.of(new int[] {5, 20}, new int[] {10, 10});
    }
  }

  /** Uniform on the sphere of radius √d: for one example, S = d times a projection. */
  private record Sphere() implements Law {

    @Override
    public double layer(int d, int n, double noise) {
      return OtherCovariates.sphereLoss(d, n, noise);
    }

    @Override
    public double bayes(int d, int n, double noise) {
      return noise + (d - 1) + noise / (d + noise);
    }

    @Override
    public double distance(int d, int n, double noise) {
      double gap = OtherCovariates.sphereStep(d, n, noise) - 1 / (d + noise);
      return d * (d + noise) * gap * gap;
    }

    @Override
    public List<int[]> sizes() {
      return List.of(new int[] {1, 1}, new int[] {2, 1}, new int[] {5, 1});
    }
  }
}
