package org.lemmata.harmonics.study;

import java.math.BigInteger;
import java.util.Locale;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.harmonics.study.RecoveryStudy.Method;
import org.lemmata.study.param.InvalidParameter;

/**
 * What a repetition of {@link RecoveryStudy} needs, refused where it cannot be had.
 *
 * @param bytes memory of one repetition
 */
record RecoveryDemand(double bytes) {

  /** Points whose basis functions are laid out at a time, with their transpose and its packing. */
  private static final double LAID_OUT = 3 * 512;

  /** Copies of a square system: the matrix, what is factored, and the factor. */
  private static final double COPIES = 3;

  /**
   * The demand of some parameters.
   *
   * @throws InvalidParameter if they contradict each other or need more than the memory
   */
  static RecoveryDemand of(RecoveryStudy.Parameters p) {
    BigInteger size = new HarmonicSpace(p.d(), p.largest()).upTo();
    double functions = size.doubleValue();
    double side = Math.min(functions, p.samples());
    if (p.method() == Method.LEAST_SQUARES) {
      side = leastSquares(p);
    }
    double bytes =
        8 * (COPIES * side * side + (LAID_OUT + 8) * functions + (p.d() + 3.0) * p.samples());
    boolean indexed = Math.max(side * side, 512 * functions) < Integer.MAX_VALUE;
    if (!indexed || (double) p.d() * p.samples() > Integer.MAX_VALUE || bytes > available()) {
      throw new InvalidParameter(
          side < functions ? "samples" : "largest",
          side < functions ? p.samples() : p.largest(),
          String.format(
              Locale.ROOT,
              "less: %s harmonics and %d samples take %.3g GB, and the memory has %.3g GB",
              size,
              p.samples(),
              bytes / 1e9,
              available() / 1e9));
    }
    return new RecoveryDemand(bytes);
  }

  private static double leastSquares(RecoveryStudy.Parameters p) {
    if (p.degree() > p.largest()) {
      throw new InvalidParameter(
          "degree", p.degree(), "at most the largest degree of the truth, " + p.largest());
    }
    BigInteger size = new HarmonicSpace(p.d(), p.degree()).upTo();
    if (size.compareTo(BigInteger.valueOf(p.samples())) > 0) {
      throw new InvalidParameter(
          "samples",
          p.samples(),
          "at least "
              + size
              + ", the number of harmonics of degrees 0 to "
              + p.degree()
              + ", for least squares");
    }
    return size.doubleValue();
  }

  /** Whether so many repetitions fit into the memory side by side. */
  boolean fits(int repetitions) {
    return repetitions * bytes <= available();
  }

  private static double available() {
    return 0.7 * Runtime.getRuntime().maxMemory();
  }
}
