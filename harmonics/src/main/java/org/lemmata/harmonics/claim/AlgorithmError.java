package org.lemmata.harmonics.claim;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.harmonics.field.BasisFunction;
import org.lemmata.harmonics.field.GaussianField;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.harmonics.recovery.AlgorithmDegree;
import org.lemmata.harmonics.recovery.ConstrainedLeastSquares;
import org.lemmata.harmonics.recovery.Errors;
import org.lemmata.harmonics.recovery.NoisySamples;
import org.lemmata.harmonics.recovery.RecoveryTarget;
import org.lemmata.harmonics.recovery.Truth;
import org.lemmata.harmonics.sup.ExactSupNorm;
import org.lemmata.harmonics.sup.NetCertificate;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Proportion;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** Algorithm 1 run as it stands, with an error that is certified from above. */
public final class AlgorithmError {

  private static final int D = 3;
  private static final double ALPHA = 4;
  private static final double C2 = 3;
  private static final double EPS = 1.2;
  private static final double SIGMA = 1;
  private static final int LARGEST = 10;
  private static final int ENOUGH = 1000;
  private static final int FEW = 24;
  private static final double KH = 0.3;

  /**
   * What is recovered.
   *
   * @param samples from how many samples
   * @param alpha decay of the truth, N^{−α/2} in every degree
   * @param fewer what tries are divided by; fewer make it harder to refute, not easier
   */
  private record Setting(int samples, double alpha, int fewer) {}

  /** What bounds the sup norms of harmonics of the degrees to the largest. */
  private record Sups(List<NetCertificate> nets) {

    static Sups of(Run run) {
      return new Sups(
          IntStream.rangeClosed(0, LARGEST)
              .mapToObj(l -> l <= 2 ? null : NetCertificate.of(D, l, KH, run.parallel()))
              .toList());
    }

    /** At least the sup norm of a function of several degrees: the sum of those of its parts. */
    double upper(SphericalBasis basis, BasisFunction f) {
      double[] coefficients = f.coefficients();
      double sum = 0;
      for (int l = 0; l <= LARGEST; l++) {
        double[] part = new double[basis.offset(l + 1) - basis.offset(l)];
        System.arraycopy(coefficients, basis.offset(l), part, 0, part.length);
        BasisFunction harmonic = new BasisFunction(SphericalBasis.upTo(D, l), l, part);
        sum +=
            l <= 2
                ? ExactSupNorm.of(harmonic).orElseThrow()
                : nets.get(l).upper(harmonic, Parallel.sequential());
      }
      return sum;
    }
  }

  private AlgorithmError() {}

  /** The claim. */
  public static Claim claim() {
    int k = new AlgorithmDegree(D, ALPHA, 1, C2).of(EPS);
    return Claim.of("harmonics.algorithm-1-error", "Algorithm 1 reaches its error")
        .states(
            String.format(
                Locale.ROOT,
                """
                Algorithm 1 with $c_1 = 1$, $c_2 = %.0f$ and $\\alpha = %.0f$ on $S^2$, asked for an
                error of $\\epsilon = %.1f$, takes the degree %d, and from %d samples with noise of
                deviation 1 at least nine times in ten returns a $g$ with
                $\\|g - f\\|_\\infty \\le \\epsilon$, $f$ being random with
                $\\|\\Pi_l f\\|_2 = c_1 N_l^{-\\alpha/2}$.
                """,
                C2,
                ALPHA,
                EPS,
                k,
                ENOUGH))
        .source(
            Source.derived(
                "Algorithm 1 of Dong and Ma at d = 3, where their Theorem 3, with d of at least 322"
                    + " and α of at most 1, says nothing"))
        .assuming(
            "Condition 1 with $c_1 = 1$ and $\\alpha = 4$",
            "Condition 2 with $c_2 = 3$, which every function of degrees 1 to 10 on $S^2$ satisfies"
                + " by Fact 2, as $\\sqrt{2l + 1} \\le 3 \\sqrt{\\ln(l + 1)}$ there",
            "there are enough samples")
        .restsOn(
            "harmonics.algorithm-1", "harmonics.certified-bracket", "harmonics.addition-theorem")
        .examining(
            """
            Runs the algorithm and adds the sup norms of the error's parts of each degree, exact or
            certified from above by a net: an upper bound of the error at every point. Counts how
            often it is within ε, and estimates its mean, which is to lie between the part of $f$
            that no estimate of this degree can have, in $L_2$, and ε. The bound is loose: it would
            take adversarial functions to come near ε.
            """)
        .holdsForEveryDraw("Condition 2 does not depend on what is drawn: it holds for every f.")
        .in(
            "enough samples",
            new Setting(ENOUGH, ALPHA, 1),
            (s, run, scale) -> check(s, k, run, scale))
        .control("24 samples for 16 functions", new Setting(FEW, ALPHA, 4))
        .control("a truth whose norms do not fall", new Setting(ENOUGH, 0, 4))
        .build();
  }

  private static Evidence check(Setting setting, int k, Run run, Scale scale) {
    int tries = scale.choose(240, 1000, 5000) / setting.fewer;
    Sups sups = Sups.of(run);
    List<Double> errors = run.parallel().map(tries, r -> error(setting, k, sups, run.streams(), r));
    Moments moments = new Moments(1);
    errors.forEach(moments::add);
    double least = 0;
    double condition = 0;
    for (int l = 1; l <= LARGEST; l++) {
      HarmonicSpace space = new HarmonicSpace(D, l);
      least += l > k ? StrictMath.pow(space.size(), -ALPHA) : 0;
      condition = Math.max(condition, space.zonalRatio() / Math.sqrt(StrictMath.log1p(l)));
    }
    return Every.of(
            "the certified error",
            new Proportion(
                "errors within ε",
                errors.stream().filter(error -> error <= EPS).count(),
                tries,
                new Interval(0.9, 1)),
            Mean.within("mean error", moments.estimate(0), new Interval(Math.sqrt(least), EPS)))
        .rig(Searched.notAbove("largest constant of Condition 2 to degree 10", condition, C2));
  }

  private static double error(Setting setting, int k, Sups sups, Streams streams, long r) {
    Parallel alone = Parallel.sequential();
    GaussianField field = new GaussianField(D, LARGEST, setting.alpha(), 1);
    RecoveryTarget target =
        Truth.FIELD.draw(field, streams, r).withNorms(l -> Math.sqrt(field.expectedSquare(l)));
    SphericalBasis basis = SphericalBasis.upTo(D, k);
    Matrix points = NoisySamples.points(setting.samples(), D, streams, r);
    double[] labels = NoisySamples.labels(target.function(), points, SIGMA, streams, r, alone);
    double[] estimate = new ConstrainedLeastSquares(basis, points, 1, alone).fit(labels);
    return sups.upper(target.basis(), Errors.difference(target, estimate));
  }
}
