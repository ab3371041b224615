package org.lemmata.attention.claim;

import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.lemmata.attention.exact.BayesRisk;
import org.lemmata.attention.exact.PolynomialRegressor;
import org.lemmata.attention.model.Optimum;
import org.lemmata.attention.model.OtherCovariates;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** The optimal layer is strictly worse than the Bayes estimator. */
public final class BayesGap {

  private static final double STRICTLY = 1e-3;
  private static final double[] NOISES = {0.25, 0.5, 1, 4};

  /** The law of the covariates: what the optimal layer and the Bayes estimator lose with it. */
  private interface Covariates {

    double layer(int d, int n, double noise);

    /** The Bayes risk for one example, where S has one eigenvalue that is not zero. */
    double bayes(int d, double noise);

    /** An upper bound of the Bayes risk for more examples, if there is one. */
    double bayesAtMost(int d, int n, double noise);

    List<int[]> sizes();
  }

  private BayesGap() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("attention.bayes-gap", "The layer does not reach the Bayes risk")
        .states(
            "$L^* > C = \\sigma^2 + \\sigma^2\\, \\mathbb{E} \\operatorname{tr}(S + \\sigma^2"
                + " I)^{-1}$: one step of gradient descent is optimal for the layer, yet strictly"
                + " worse than ridge regression, the Bayes estimator.")
        .source(Source.derived("Lemma 1's constant C, as commonly quoted, against L*"))
        .assuming("covariates are normal", "the labels are noisy")
        .examining(
            "Compares $L^*$ with the Bayes risk: by quadrature for one example, and for more by an"
                + " upper bound that is exact in rational arithmetic, the loss of the best"
                + " regressor $q(S) X'y$ with $q$ of degree 2. Reports the least relative gap.")
        .<Covariates>in("the setting of the claim", new Normal(), BayesGap::check)
        .control("one example on the sphere, where the layer is the Bayes estimator", new Sphere())
        .build();
  }

  private static Evidence check(Covariates covariates, Run run, Scale scale) {
    double least = Double.POSITIVE_INFINITY;
    for (int[] size : covariates.sizes()) {
      int d = size[0];
      int n = size[1];
      for (double noise : NOISES) {
        double bayes = n == 1 ? covariates.bayes(d, noise) : covariates.bayesAtMost(d, n, noise);
        least = Math.min(least, 1 - bayes / covariates.layer(d, n, noise));
      }
    }
    return Searched.notBelow("least relative gap of L* above the Bayes risk", least, STRICTLY);
  }

  private record Normal() implements Covariates {

    @Override
    public double layer(int d, int n, double noise) {
      return Optimum.loss(d, n, noise);
    }

    @Override
    public double bayes(int d, double noise) {
      return BayesRisk.of(d, 1, noise);
    }

    @Override
    public double bayesAtMost(int d, int n, double noise) {
      return PolynomialRegressor.best(d, n, new BigFraction(noise), 3).loss().doubleValue();
    }

    @Override
    public List<int[]> sizes() {
      return List.of(
          new int[] {1, 1},
          new int[] {2, 1},
          new int[] {5, 1},
          new int[] {1, 4},
          new int[] {2, 5},
          new int[] {5, 20},
          new int[] {10, 10});
    }
  }

  /** Uniform on the sphere of radius sqrt(d): for one example, S = d times a projection. */
  private record Sphere() implements Covariates {

    @Override
    public double layer(int d, int n, double noise) {
      return OtherCovariates.sphereLoss(d, n, noise);
    }

    @Override
    public double bayes(int d, double noise) {
      return noise + (d - 1) + noise / (d + noise);
    }

    @Override
    public double bayesAtMost(int d, int n, double noise) {
      return Double.POSITIVE_INFINITY;
    }

    @Override
    public List<int[]> sizes() {
      return List.of(new int[] {1, 1}, new int[] {2, 1}, new int[] {5, 1});
    }
  }
}
