package org.lemmata.harmonics.basis;

import java.math.BigInteger;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;

/**
 * An orthonormal basis of the harmonics of degrees 0 to K on Sᵈ⁻¹, evaluated at many points at a
 * time.
 *
 * <p>Order: by degree k; within one degree by the degree l of the harmonic in the first d - 1
 * coordinates from which it is lifted, and so on down to d = 2, where degree l has √2 Re and √2 Im
 * of (x₁ + i x₂)ˡ, in that order (1 for l = 0).
 *
 * <p>Beside the same recursion written as a plain loop, one point after the other, in the same run
 * and in the processor time of one thread ({@code BasisBenchmark}'s cases), evaluation into a
 * matrix at hand took 0.5 to 0.7 of its time for results up to 25 MB, and 0.95 to 1.2 of it for
 * larger ones, where both wait for memory.
 *
 * <p>Immutable and safe for use by several threads. Values are products and sums in a fixed order:
 * the same bits for any number of threads.
 */
public final class SphericalBasis {

  /** The largest dimension. */
  public static final int LARGEST_D = 1_000_000;

  /**
   * The largest degree for d of at least 3: near the poles factors reach 1e251, which leaves room
   * for slopes and coefficients.
   */
  public static final int LARGEST_K = 1200;

  // Points side by side: enough for long loops, few enough for a cache. No result depends on it.
  private static final int BLOCK = 256;

  static final double ROOT_TWO = Math.sqrt(2);

  private final int d;
  private final int largest;
  // offsets[m][l]: where degree l begins among the harmonics in m variables.
  private final int[][] offsets;
  private final AxialFactors[][] factors;

  private SphericalBasis(int d, int largest) {
    this.d = d;
    this.largest = largest;
    this.offsets = new int[d + 1][];
    this.factors = new AxialFactors[d + 1][];
    for (int m = 2; m <= d; m++) {
      offsets[m] = new int[largest + 2];
      for (int l = 0; l <= largest; l++) {
        offsets[m][l + 1] = new HarmonicSpace(m, l).upTo().intValueExact();
      }
      if (m > 2) {
        factors[m] = new AxialFactors[largest + 1];
        for (int l = 0; l <= largest; l++) {
          factors[m][l] = new AxialFactors(m, l, largest - l);
        }
      }
    }
  }

  /**
   * The basis of all degrees up to one.
   *
   * @param d dimension, from 2 to {@value #LARGEST_D}
   * @param largest largest degree K, at least 0; for d of at least 3 at most {@value #LARGEST_K}
   * @throws IllegalArgumentException if d or K is out of range, or the basis has more than 2³¹ - 1
   *     functions
   */
  public static SphericalBasis upTo(int d, int largest) {
    if (d > LARGEST_D || (d > 2 && largest > LARGEST_K)) {
      throw new IllegalArgumentException(
          "a basis needs d of at most "
              + LARGEST_D
              + " and for d of at least 3 degrees of at most "
              + LARGEST_K
              + ", not "
              + d
              + " and "
              + largest);
    }
    BigInteger size = new HarmonicSpace(d, largest).upTo();
    if (size.bitLength() > 31) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "the basis with d = %d and K = %d has %s functions, %.3g GB for each point: too many"
                  + " for one array",
              d,
              largest,
              size,
              8e-9 * size.doubleValue()));
    }
    return new SphericalBasis(d, largest);
  }

  /** The dimension d. */
  public int d() {
    return d;
  }

  /** The largest degree K. */
  public int largest() {
    return largest;
  }

  /** The number of functions of all degrees. */
  public int size() {
    return offsets[d][largest + 1];
  }

  /**
   * Where a degree begins in the order of the functions.
   *
   * @param k from 0 to K + 1, the last being {@link #size()}
   */
  public int offset(int k) {
    return offsets[d][k];
  }

  /** Where degree l begins among the harmonics in the first m coordinates, m from 2 to d. */
  int offset(int m, int l) {
    return offsets[m][l];
  }

  /** What lifts harmonics of degree l in m - 1 coordinates, m from 3 to d. */
  AxialFactors factors(int m, int l) {
    return factors[m][l];
  }

  /**
   * Evaluates the functions of degrees {@code from} to K.
   *
   * @param points n-by-d, one unit vector a row; not modified
   * @param from smallest degree wanted, 0 to K
   * @param parallel the threads to use
   * @return one function a row, one point a column: (size - offset(from))-by-n
   * @throws IllegalArgumentException if the points have another dimension or the degree is out of
   *     range
   */
  public Matrix evaluate(Matrix points, int from, Parallel parallel) {
    Matrix values = new Matrix(functions(points, from), points.rows());
    evaluate(points, from, parallel, values);
    return values;
  }

  /**
   * Evaluates the functions of degrees {@code from} to K into a matrix at hand, which saves the
   * time for a new one where it is done again and again.
   *
   * @param points n-by-d, one unit vector a row; not modified
   * @param from smallest degree wanted, 0 to K
   * @param parallel the threads to use
   * @param values (size - offset(from))-by-n, not the matrix of the points; overwritten
   * @throws IllegalArgumentException if a shape does not fit or the degree is out of range
   */
  public void evaluate(Matrix points, int from, Parallel parallel, Matrix values) {
    int functions = functions(points, from);
    if (values.rows() != functions || values.cols() != points.rows()) {
      throw new IllegalArgumentException(
          functions
              + " functions at "
              + points.rows()
              + " points do not fit a matrix of "
              + values.rows()
              + "x"
              + values.cols());
    }
    int share = (points.rows() + parallel.threads() - 1) / parallel.threads();
    int block = Math.max(1, Math.min(BLOCK, share));
    int blocks = (points.rows() + block - 1) / block;
    ConcurrentLinkedQueue<BlockEvaluation> idle = new ConcurrentLinkedQueue<>();
    parallel.forEach(
        blocks,
        b -> {
          BlockEvaluation work = idle.poll();
          if (work == null) {
            work = new BlockEvaluation(this, new BlockFactors(this, block), d);
          }
          int first = b * block;
          work.load(points, first, Math.min(block, points.rows() - first));
          work.write(from, values.data(), points.rows(), first);
          idle.add(work);
        });
  }

  private int functions(Matrix points, int from) {
    if (points.cols() != d) {
      throw new IllegalArgumentException("points of R^" + points.cols() + " for a basis of d=" + d);
    }
    if (from < 0 || from > largest) {
      throw new IllegalArgumentException(
          "the smallest degree must be from 0 to " + largest + ", not " + from);
    }
    return size() - offset(from);
  }
}
