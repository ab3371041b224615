package org.lemmata.hessian.flatness.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.hessian.flatness.regulariser.ClosedForm;
import org.lemmata.hessian.flatness.regulariser.FlatSearch;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.linalg.stats.SlopeFit;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** With many measurements the regulariser is that of isotropic ones. */
public final class Limit {

  private static final int D = 4;
  private static final int[] SIZES = {50, 200, 800};
  private static final int CHUNK = 20;
  private static final int MANY = 4000;

  /** The law of the rows of a measurement. */
  private enum Law {
    STANDARD,
    FIRST_ROW_TWICE;

    Measurements draw(int n, Stream stream) {
      Measurements gaussian = Measurements.gaussian(n, D, D, stream);
      return this == STANDARD ? gaussian : gaussian.scalingRow(0, 2);
    }
  }

  private Limit() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("flatness.limit", "Many measurements are isotropic")
        .states(
            "For $n$ Gaussian measurements, $F(M) / (2L (d_0 d_L)^{1/L} \\|M\\|_*^{2(L-1)/L}) \\to"
                + " 1$ as $n \\to \\infty$, with a root mean squared deviation of order"
                + " $n^{-1/2}$.")
        .source(Source.derived("the sandwich, with the rate of the law of large numbers"))
        .assuming("entries of the measurements are independent and standard normal")
        .examining(
            "At depth 2, by its closed form for any measurements: fits the slope of the logarithm"
                + " of the root mean squared deviation of the ratio from 1 against $\\log n$ for"
                + " 4-by-4 matrices. At depths 3 and 4, by search: the largest deviation at $n ="
                + " 4000$.")
        .in("the setting of the claim", Law.STANDARD, Limit::check)
        .control("the first row is measured twice as strongly", Law.FIRST_ROW_TWICE)
        .build();
  }

  private static Evidence check(Law law, Run run, Scale scale) {
    int repetitions = scale.choose(480, 4000, 20_000);
    List<Double> logs = new ArrayList<>();
    List<Double> errors = new ArrayList<>();
    for (int n : SIZES) {
      Estimate squared = squaredDeviation(law, n, repetitions, run);
      logs.add(StrictMath.log(squared.value()) / 2);
      errors.add(squared.standardError() / squared.value() / 2);
    }
    double[] x = new double[SIZES.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = StrictMath.log(SIZES[i]);
    }
    Estimate slope = SlopeFit.of(x, array(logs), array(errors)).estimate();
    return Every.of(
        "F(M) over its isotropic form",
        Mean.within(
            "slope of the deviation at depth 2 in log n",
            new Estimate(slope.value(), slope.standardError()),
            new Interval(-0.7, -0.3)),
        Searched.notAbove(
            "largest deviation at depths 3 and 4 for n = 4000", deep(law, run, scale), 0.1));
  }

  private static Estimate squaredDeviation(Law law, int n, int repetitions, Run run) {
    Streams streams = run.streams().child("n = " + n);
    return run.parallel()
        .mapReduce(
            repetitions,
            CHUNK,
            (from, to) -> {
              Moments moments = new Moments(1);
              for (long i = from; i < to; i++) {
                Stream stream = streams.stream(i);
                Matrix m = Example.normal(D, D, stream);
                double ratio =
                    ClosedForm.depthTwo(m, law.draw(n, stream)) / ClosedForm.isotropic(m, 2);
                moments.add((ratio - 1) * (ratio - 1));
              }
              return moments;
            },
            Moments::merge)
        .estimate(0);
  }

  private static double deep(Law law, Run run, Scale scale) {
    Streams streams = run.streams().child("deep");
    List<Double> deviations =
        run.parallel()
            .map(
                scale.choose(2, 10, 50),
                i -> {
                  Stream stream = streams.stream(i);
                  Matrix m = Example.normal(D, D, stream);
                  Measurements many = law.draw(MANY, stream);
                  double worst = 0;
                  for (int depth = 3; depth <= 4; depth++) {
                    double found =
                        FlatSearch.minimise(m, many, depth, 1, streams.child("start " + i)).value();
                    worst = Math.max(worst, Math.abs(found / ClosedForm.isotropic(m, depth) - 1));
                  }
                  return worst;
                });
    return deviations.stream().mapToDouble(d -> d).max().orElse(Double.NaN);
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(v -> v).toArray();
  }
}
