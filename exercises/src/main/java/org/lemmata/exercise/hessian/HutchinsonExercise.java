package org.lemmata.exercise.hessian;

import java.util.List;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.KnownAnswer;
import org.lemmata.exercise.Law;
import org.lemmata.exercise.Proposition;
import org.lemmata.exercise.Requirement;
import org.lemmata.exercise.Seen;
import org.lemmata.hessian.flatness.model.DifferenceHessian;
import org.lemmata.hessian.flatness.model.LinearHessianTrace;
import org.lemmata.hessian.flatness.model.LinearNetwork;
import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.hessian.flatness.model.SensingLoss;
import org.lemmata.hessian.flatness.model.Widths;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Source;

/** The trace of a Hessian from a few products with random vectors, and how far it scatters. */
public final class HutchinsonExercise implements Exercise<HutchinsonExercise.TraceEstimator> {

  /** A symmetric matrix of which only products are to be had. */
  public static final class HessianProducts {

    private final Matrix h;
    private int taken;

    HessianProducts(Matrix h) {
      this.h = h;
    }

    /** The number of rows, which is that of columns. */
    public int size() {
      return h.rows();
    }

    /**
     * H v.
     *
     * @param v as many entries as H has columns; not modified
     */
    public double[] times(double[] v) {
      taken++;
      return h.times(v);
    }

    @Override
    public String toString() {
      return "H of " + size() + " rows";
    }
  }

  /** What the student's class implements. */
  public interface TraceEstimator {

    /**
     * The mean of v'Hv over probes v of independent random signs.
     *
     * @param h gives products with H
     * @param probes how many, at least 1; as many products may be taken
     * @param random gives the random numbers, such as {@code nextBoolean()}
     */
    double estimate(HessianProducts h, int probes, RandomGenerator random);

    /**
     * The variance of v'Hv for one probe v of random signs.
     *
     * @param h a symmetric matrix, every entry of it; not modified
     */
    double variance(double[][] h);
  }

  private static final int ESTIMATES = 1500;

  private static final int PROBES = 4;

  /** A matrix whose entries follow no pattern. */
  record Symmetric(int size, double phase) {

    double[][] rows() {
      double[][] rows = new double[size][size];
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          rows[i][j] = Math.sin(phase + i + j + 0.7 * i * j);
        }
      }
      return rows;
    }
  }

  /** A diagonal matrix with the entries 1 to the size. */
  record Diagonal(int size, int probes) {

    Matrix matrix() {
      Matrix diagonal = new Matrix(size, size);
      for (int i = 0; i < size; i++) {
        diagonal.set(i, i, i + 1);
      }
      return diagonal;
    }

    double trace() {
      return size * (size + 1) / 2.0;
    }
  }

  /** A source of random numbers that says its name. */
  private record Dice(Stream stream) implements RandomGenerator {

    @Override
    public long nextLong() {
      return stream.nextLong();
    }

    @Override
    public String toString() {
      return "random";
    }
  }

  /** Right or wrong estimators. */
  private enum Kind implements TraceEstimator {
    RIGHT,
    SAME_PROBE,
    ALL_ONES,
    SIGNS_OF_ONE_HALF;

    @Override
    public double estimate(HessianProducts h, int probes, RandomGenerator random) {
      double sum = 0;
      double[] v = probe(h.size(), random);
      for (int i = 0; i < probes; i++) {
        v = this == SAME_PROBE ? v : probe(h.size(), random);
        double[] product = h.times(v);
        for (int j = 0; j < v.length; j++) {
          sum += v[j] * product[j];
        }
      }
      return sum / probes;
    }

    private double[] probe(int size, RandomGenerator random) {
      double[] v = new double[size];
      for (int j = 0; j < size; j++) {
        double sign = this == ALL_ONES || random.nextBoolean() ? 1 : -1;
        v[j] = this == SIGNS_OF_ONE_HALF ? sign / 2 : sign;
      }
      return v;
    }

    @Override
    public double variance(double[][] h) {
      double sum = 0;
      for (int i = 0; i < h.length; i++) {
        for (int j = 0; j < i; j++) {
          sum += 4 * h[i][j] * h[i][j];
        }
      }
      return sum;
    }
  }

  @Override
  public String id() {
    return "hessian.hutchinson";
  }

  @Override
  public Class<TraceEstimator> asked() {
    return TraceEstimator.class;
  }

  @Override
  public List<Requirement<TraceEstimator>> requirements() {
    return List.of(
        Law.of(
                "a diagonal matrix and one probe",
                sizes(1),
                (TraceEstimator yours, Diagonal at) -> Seen.near(on(yours, at), at.trace(), 1e-12))
            .teaches(
                "On a diagonal $v'Hv = \\sum h_{ii} v_i^2$, and the square of a sign is 1: one"
                    + " probe gives the trace without any error. Normal probes are right on average"
                    + " only, and probes of 0 and 1 not even that."),
        Law.of(
                "a diagonal matrix and several probes",
                sizes(9),
                (TraceEstimator yours, Diagonal at) -> Seen.near(on(yours, at), at.trace(), 1e-11))
            .teaches("The mean over the probes is asked: divide the sum by their number."),
        Law.of(
                "one product for every probe",
                sizes(9),
                (TraceEstimator yours, Diagonal at) -> {
                  HessianProducts h = new HessianProducts(at.matrix());
                  yours.estimate(h, at.probes, dice(at));
                  return Seen.that(
                      h.taken == at.probes,
                      h.taken + " products were taken for " + at.probes + " probes");
                })
            .teaches(
                "A product costs about as much as two gradients, so none is to be wasted, and each"
                    + " is to have a probe of its own."),
        KnownAnswer.<TraceEstimator>of(
                "the variance for the rows $(1, 2)$ and $(2, 3)$",
                yours -> yours.variance(new double[][] {{1, 2}, {2, 3}}),
                16,
                1e-12,
                "v'Hv = 4 ± 4")
            .mistake(
                36,
                "That is $2 \\|H\\|_F^2$, the variance for normal probes; with signs the diagonal"
                    + " adds none.")
            .mistake(
                8,
                "Each entry off the diagonal occurs twice in $v'Hv$, so its double varies, and the"
                    + " square of that is four times as large.")
            .mistake(4, "Each entry off the diagonal occurs twice in $v'Hv$.")
            .teaches("$v'Hv - \\operatorname{tr} H = 2 \\sum_{i < j} h_{ij} v_i v_j$."),
        Law.of(
                "the variance for symmetric matrices",
                symmetric(),
                (TraceEstimator yours, Symmetric at) ->
                    Seen.near(yours.variance(at.rows()), Kind.RIGHT.variance(at.rows()), 1e-11))
            .teaches(
                "The products $v_i v_j$ of different pairs are uncorrelated: the variance is the"
                    + " sum of $(2 h_{ij})^2$ over pairs."),
        Proposition.of(HutchinsonExercise::claim)
            .teaches(
                "The mean must be the trace, and the variance that of one probe divided by their"
                    + " number: this asks for signs of their own for every entry and every"
                    + " probe."));
  }

  private static double on(TraceEstimator yours, Diagonal at) {
    return yours.estimate(new HessianProducts(at.matrix()), at.probes, dice(at));
  }

  private static Dice dice(Diagonal at) {
    return new Dice(Streams.of(at.size, "hessian.hutchinson").stream(at.probes));
  }

  private static Arbitrary<Diagonal> sizes(int most) {
    return Combinators.combine(
            Arbitraries.integers().between(1, 12), Arbitraries.integers().between(1, most))
        .as(Diagonal::new);
  }

  private static Arbitrary<Symmetric> symmetric() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 8), Arbitraries.doubles().between(0, 6).ofScale(1))
        .as(Symmetric::new);
  }

  private static Claim claim(TraceEstimator yours) {
    return Claim.of("hessian.hutchinson", "The trace of a factorisation's Hessian, estimated")
        .states(
            "The estimate has the trace as its mean, and as its variance $4 \\sum_{i < j} h_{ij}^2$"
                + " over the number of probes.")
        .source(Source.derived("Hutchinson's estimator; the trace by the module's own formula"))
        .assuming(
            "the loss of $W_2 W_1$, 2-3-2, on three measurements; four probes for each estimate")
        .examining(
            """
            Takes the Hessian by differences, estimates its trace 1500 times, and compares the mean
            with the trace by formula and the scatter with the variance that the class gives.
            """)
        .in("the student's class", yours, HutchinsonExercise::examine)
        .control("one probe used four times", Kind.SAME_PROBE)
        .control("a probe of ones", Kind.ALL_ONES)
        .control("probes of half the length", Kind.SIGNS_OF_ONE_HALF)
        .build();
  }

  private static Evidence examine(TraceEstimator yours, Run run, Scale scale) {
    LinearNetwork network = LinearNetwork.reference(Widths.of(2, 3, 2));
    Measurements measurements = Measurements.reference(3, 2, 2);
    SensingLoss loss = new SensingLoss(measurements, 1, -1, 2);
    Matrix hessian = DifferenceHessian.of(network, loss);
    double trace = LinearHessianTrace.of(network, measurements);
    double variance = yours.variance(rows(hessian)) / PROBES;
    double scatter = Kind.RIGHT.variance(rows(hessian)) / PROBES;
    Dice dice = new Dice(run.streams().stream(0));
    Moments moments = new Moments(2);
    for (int i = 0; i < ESTIMATES; i++) {
      double off = yours.estimate(new HessianProducts(hessian), PROBES, dice) - trace;
      moments.add(trace + off, off * off);
    }
    return Every.of(
        "1500 estimates",
        Mean.near("their mean", moments.estimate(0), trace, 12 * Math.sqrt(scatter / ESTIMATES)),
        Mean.near("their squared error", moments.estimate(1), variance, 0.6 * scatter));
  }

  private static double[][] rows(Matrix matrix) {
    double[][] rows = new double[matrix.rows()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = matrix.row(i);
    }
    return rows;
  }
}
