package org.lemmata.harmonics.study;

import java.math.BigInteger;
import java.util.Locale;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.harmonics.recovery.KernelRidge;
import org.lemmata.harmonics.study.RecoveryStudy.Method;
import org.lemmata.harmonics.study.RecoveryStudy.Problem;
import org.lemmata.study.param.HeapRoom;
import org.lemmata.study.param.InvalidParameter;

/**
 * What a repetition of {@link RecoveryStudy} needs, refused where it cannot be had.
 *
 * @param bytes memory of one repetition
 */
record RecoveryDemand(double bytes) {

  /** Points whose basis functions are laid out at a time. */
  private static final double CHUNK = 512;

  /** The same with their transpose and its packing. */
  private static final double LAID_OUT = 3 * CHUNK;

  /** Copies of a square system: the matrix or what is reduced to it, a scaled one, the factor. */
  private static final double COPIES = 3;

  /** Copies of the rows that are reduced at a time. */
  private static final double REDUCED = 6 * CHUNK;

  /**
   * The demand of some parameters.
   *
   * @throws InvalidParameter if they contradict each other or need more than the memory
   */
  static RecoveryDemand of(RecoveryStudy.Parameters p) {
    Problem problem = p.problem();
    boolean leastSquares = problem.method() == Method.LEAST_SQUARES;
    BigInteger size = new HarmonicSpace(problem.d(), problem.largest()).upTo();
    double functions = size.doubleValue();
    double side = leastSquares ? leastSquares(p) : Math.min(functions, p.samples());
    double laidOut = 8 * (LAID_OUT + 8) * functions;
    double system = 8 * (COPIES * side + REDUCED) * side;
    boolean indexed =
        Math.max(side * side, Math.max(CHUNK * functions, (double) problem.d() * p.samples()))
            <= HeapRoom.LARGEST_ARRAY;
    if (indexed && !leastSquares && side < functions && isSmall(problem)) {
      double values = new HarmonicSpace(problem.d(), problem.largest()).size() * side;
      indexed = values <= HeapRoom.LARGEST_ARRAY;
      system += 8 * COPIES * values;
    }
    double points = 8 * (problem.d() + 3.0) * p.samples();
    double bytes = laidOut + system + points;
    String most = leastSquares ? "degree" : side < functions ? "samples" : "largest";
    if (laidOut > Math.max(system, points)) {
      most = "largest";
    } else if (points > system) {
      most = "samples";
    }
    if (!indexed || bytes > HeapRoom.bytes()) {
      throw new InvalidParameter(
          most,
          most.equals("samples")
              ? p.samples()
              : most.equals("degree") ? problem.degree() : problem.largest(),
          String.format(
              Locale.ROOT,
              "less: %s harmonics of degrees 0 to %d and %d samples take %.3g GB, and there are"
                  + " %.3g GB",
              size,
              problem.largest(),
              p.samples(),
              bytes / 1e9,
              HeapRoom.bytes() / 1e9));
    }
    return new RecoveryDemand(bytes);
  }

  private static double leastSquares(RecoveryStudy.Parameters p) {
    Problem problem = p.problem();
    if (problem.degree() > problem.largest()) {
      throw new InvalidParameter(
          "degree",
          problem.degree(),
          "at most the largest degree of the truth, " + problem.largest());
    }
    BigInteger size = new HarmonicSpace(problem.d(), problem.degree()).upTo();
    if (size.compareTo(BigInteger.valueOf(p.samples())) > 0) {
      throw new InvalidParameter(
          "samples",
          p.samples(),
          "at least "
              + size
              + ", the number of harmonics of degrees 0 to "
              + problem.degree()
              + ", for least squares");
    }
    return size.doubleValue();
  }

  private static boolean isSmall(Problem problem) {
    return KernelRidge.isSmall(problem.field(), problem.sigma() * problem.sigma());
  }

  /** Whether so many repetitions fit into the memory side by side. */
  boolean fits(int repetitions) {
    return repetitions * bytes <= HeapRoom.bytes();
  }
}
