package org.lemmata.harmonics.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.harmonics.field.GaussianField;
import org.lemmata.harmonics.recovery.Estimator;
import org.lemmata.harmonics.recovery.KernelRidge;
import org.lemmata.harmonics.recovery.LeastSquares;
import org.lemmata.harmonics.recovery.RecoveryTrial;
import org.lemmata.harmonics.recovery.Truth;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Source;

/** A spike is recovered as well as a random function in L2, and far worse in L-infinity. */
public final class SpikyVersusRandom {

  private static final int D = 5;
  private static final double SIGMA = 1;
  private static final double SAME = 1.15;
  private static final double FAR = 3;

  /** Largest degree of the truth and of least squares, 0 for kernel ridge; samples; repetitions. */
  private record Case(int largest, int degree, int samples, int repetitions) {

    Function<Matrix, Estimator> estimator(Run run) {
      if (degree == 0) {
        GaussianField field = new GaussianField(D, largest, 1, 1);
        return points -> new KernelRidge(field, points, SIGMA * SIGMA, run.parallel());
      }
      SphericalBasis basis = SphericalBasis.upTo(D, degree);
      return points -> new LeastSquares(basis, points, run.parallel());
    }

    @Override
    public String toString() {
      return (degree == 0 ? "kernel ridge" : "least squares to degree " + degree)
          + ", truth to degree "
          + largest
          + ", n = "
          + samples;
    }
  }

  private static final List<Case> SMALL =
      List.of(new Case(8, 0, 600, 40), new Case(8, 3, 2000, 24));
  private static final List<Case> MIDDLE =
      List.of(new Case(10, 0, 1000, 64), new Case(10, 4, 10_000, 24));
  private static final List<Case> NOTES =
      List.of(
          new Case(10, 0, 1000, 400), new Case(10, 0, 10_000, 100), new Case(10, 4, 10_000, 400));

  private SpikyVersusRandom() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("harmonics.spiky-versus-random", "The same error in L2, not in L-infinity")
        .states(
            "A spike, in each degree a zonal harmonic at one axis, is recovered as well as a random"
                + " function with the same norms in $L_2$ (within 15%), and at least 3 times worse"
                + " in $L_\\infty$.")
        .source(
            Source.measured(
                "recovery experiment; the mean squares in L2 are equal for a linear estimator, as"
                    + " at a random axis both truths have uncorrelated coefficients of equal"
                    + " variance (derived)"))
        .assuming(
            "degrees of the truth stand in one place: one axis for all",
            "$d = 5$, $\\alpha = 1$, noise of deviation $\\sigma = 1$")
        .examining(
            "Recovers both from the same points and noise by kernel ridge and by least squares, and"
                + " averages the logarithms of the ratios of errors. The $L_2$ error is exact; that in"
                + " $L_\\infty$ is the largest value found by ascent, for the spike also from its"
                + " axis.")
        .in("the setting of the claim", Truth.ZONAL, SpikyVersusRandom::examine)
        .control("an independent axis for each degree", Truth.SCATTERED)
        .build();
  }

  private static Evidence examine(Truth spiky, Run run, Scale scale) {
    List<Evidence> parts = new ArrayList<>();
    for (Case c : scale.choose(SMALL, MIDDLE, NOTES)) {
      parts.addAll(compare(c, spiky, run));
    }
    return Every.of("errors of " + spiky + " truths over those of random ones", parts);
  }

  private static List<Evidence> compare(Case c, Truth spiky, Run run) {
    RecoveryTrial trial =
        new RecoveryTrial(new GaussianField(D, c.largest(), 1, 1), c.samples(), SIGMA);
    Function<Matrix, Estimator> estimator = c.estimator(run);
    Moments logs = new Moments(2);
    run.parallel()
        .map(
            c.repetitions(),
            r ->
                trial.run(
                    new Truth[] {spiky, Truth.FIELD}, estimator, run.streams(), r, run.parallel()))
        .forEach(e -> logs.add(log(e[0].l2() / e[1].l2()), log(e[0].linf() / e[1].linf())));
    Estimate l2 = logs.estimate(0);
    Estimate linf = logs.estimate(1);
    return List.of(
        Mean.within(
            "ln ratio in L2, " + c,
            new Estimate(l2.value(), l2.standardError(), c.repetitions() - 1.0),
            new Interval(-log(SAME), log(SAME))),
        Mean.atLeast(
            "ln ratio in L-infinity, " + c,
            new Estimate(linf.value(), linf.standardError(), c.repetitions() - 1.0),
            log(FAR)));
  }

  private static double log(double x) {
    return StrictMath.log(x);
  }
}
