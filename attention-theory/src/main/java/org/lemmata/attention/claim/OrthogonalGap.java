package org.lemmata.attention.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hipparchus.fraction.BigFraction;
import org.lemmata.attention.exact.Coordinates;
import org.lemmata.attention.exact.NormalCubature;
import org.lemmata.attention.exact.WickMoments;
import org.lemmata.attention.model.Inverses;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** Lemma 2: ridge regression may be replaced by one gradient step. */
public final class OrthogonalGap {

  private static final int[][] SIZES = {{2, 2}, {2, 4}, {3, 2}};

  private static final List<BigFraction> NOISES =
      List.of(new BigFraction(1, 4), BigFraction.ONE, new BigFraction(7, 3));

  /** A generous count of the operations behind one value of the integrand. */
  private static final double OPERATIONS = 300;

  /**
   * The regression, and the law of the covariates.
   *
   * @param penalty of the ridge regression, over the noise variance
   * @param first the law of the first coordinate; the others are normal
   */
  private record Setting(double penalty, Coordinates first) {}

  private OrthogonalGap() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("attention.orthogonal-gap", "Lemma 2: the gap is orthogonal to K X'y")
        .states(
            """
            $E\\langle w_{\\mathrm{ridge}} - \\eta^* X^\\top y,\\ K X^\\top y\\rangle = 0$ for all
            matrices $K$, with $\\eta^* = 1/(n+d+1+\\sigma^2)$: up to a constant, the distance from
            ridge regression is that from one step of gradient descent.
            """)
        .source(Source.quoted("Lemma 2, with the step in closed form (derived)"))
        .assuming(
            "covariates are standard normal",
            "$w \\sim N(0, I)$ and the noise is normal with variance $\\sigma^2 > 0$, the penalty")
        .examining(
            """
            That it holds for all $K$ means $E[(w_{ridge} - \\eta^* X'y)(X'y)'] = 0$, examined in
            two steps. $E[(w_{ridge} - w)(X'y)' | X] = 0$ for random $X$, by product cubature over
            $w$ and the noise, exact for polynomials; errors are in units of a computed bound on
            rounding. $E[(w - \\eta^* X'y)(X'y)'] = 0$ entry by entry in rational arithmetic, for
            a grid of $(d, n, \\sigma^2)$.
            """)
        .holdsForEveryDraw("given X the first step is an identity, the normal equations of w")
        .in(
            "ridge regression, normal covariates",
            new Setting(1, Coordinates.NORMAL),
            OrthogonalGap::check)
        .control("penalty twice the noise variance", new Setting(2, Coordinates.NORMAL))
        .control("first coordinates are random signs", new Setting(1, Coordinates.SIGNS))
        .build();
  }

  private static Evidence check(Setting setting, Run run, Scale scale) {
    double posterior = 0;
    double largest = 0;
    for (int[] size : SIZES) {
      for (BigFraction noise : NOISES) {
        for (int i = 0; i < scale.choose(2, 20, 200); i++) {
          Stream stream = run.streams().stream(size[0], size[1], i);
          Matrix x = LabelledPrompt.normal(size[1], size[0], stream);
          posterior =
              Math.max(posterior, posteriorError(setting.penalty(), x, noise.doubleValue()));
        }
        largest = Math.max(largest, stepError(setting.first(), size[0], size[1], noise));
      }
    }
    return Every.of(
        "the gap against X'y",
        new Rounding("largest entry of E[(w_ridge − w)(X′y)′ | X], over its bound", posterior, 1),
        new Rounding("largest entry of E[(w − η* X′y)(X′y)′]", largest, 0));
  }

  private static double posteriorError(double penalty, Matrix x, double noise) {
    int d = x.cols();
    Matrix gram = x.transpose().times(x);
    Matrix ridge = Inverses.of(gram.plus(Matrix.identity(d).scale(penalty * noise)));
    NormalCubature rule = new NormalCubature(3, d + x.rows());
    double condition = gram.trace() / noise + 1;
    double worst = 0;
    for (int j = 0; j < d; j++) {
      for (int k = 0; k < d; k++) {
        int row = j;
        int column = k;
        double entry = rule.mean(z -> product(x, ridge, noise, z, row, column, -1));
        double size =
            rule.mean(
                z ->
                    product(
                        LabelledPrompt.absolute(x),
                        LabelledPrompt.absolute(ridge),
                        noise,
                        LabelledPrompt.absolute(z),
                        row,
                        column,
                        1));
        double bound = Rounding.ulps(rule.roundings() + OPERATIONS * condition, size);
        worst = Math.max(worst, Math.abs(entry) / bound);
      }
    }
    return worst;
  }

  /** (w_ridge + sign w)ⱼ (X'y)ₖ. */
  private static double product(
      Matrix x, Matrix ridge, double noise, double[] z, int j, int k, int sign) {
    LabelledPrompt prompt = LabelledPrompt.of(x, Matrix.identity(x.cols()), Math.sqrt(noise), z, 0);
    double[] xy = prompt.xy();
    return (ridge.times(xy)[j] + sign * prompt.w()[j]) * xy[k];
  }

  private static double stepError(Coordinates first, int d, int n, BigFraction noise) {
    List<Coordinates> laws = new ArrayList<>(Collections.nCopies(d, Coordinates.NORMAL));
    laws.set(0, first);
    WickMoments moments = new WickMoments(laws, n, noise);
    BigFraction step = noise.add(n + d + 1).reciprocal();
    double worst = 0;
    for (int j = 0; j < d; j++) {
      for (int k = 0; k < d; k++) {
        BigFraction entry = moments.signalTimes(j, k).subtract(step.multiply(moments.second(j, k)));
        worst = Math.max(worst, entry.abs().doubleValue());
      }
    }
    return worst;
  }
}
