package org.lemmata.harmonics.basis;

import java.math.BigInteger;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;

/**
 * An orthonormal basis of the harmonics of degrees 0 to K on S<sup>d-1</sup>, evaluated at many
 * points at a time.
 *
 * <p>Order: by degree k; within one degree by the degree l of the harmonic in the first d - 1
 * coordinates from which it is lifted, and so on down to d = 2, where degree l has sqrt(2) Re and
 * sqrt(2) Im of (x<sub>1</sub> + i x<sub>2</sub>)<sup>l</sup>, in that order (1 for l = 0).
 *
 * <p>Immutable and safe for use by several threads. Values are products and sums in a fixed order:
 * the same bits for any number of threads.
 */
public final class SphericalBasis {

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
   * @param d dimension, at least 2
   * @param largest largest degree K, at least 0
   * @throws IllegalArgumentException if d or K is out of range, or the basis has more than
   *     2<sup>31</sup> - 1 functions
   */
  public static SphericalBasis upTo(int d, int largest) {
    BigInteger size = new HarmonicSpace(d, largest).upTo();
    if (size.bitLength() > 31) {
      throw new IllegalArgumentException("a basis of " + size + " functions is too large");
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
   * @param from smallest degree wanted
   * @param parallel the threads to use
   * @return one function a row, one point a column: (size - offset(from))-by-n
   * @throws IllegalArgumentException if the points have another dimension
   */
  public Matrix evaluate(Matrix points, int from, Parallel parallel) {
    if (points.cols() != d) {
      throw new IllegalArgumentException("points of R^" + points.cols() + " for a basis of d=" + d);
    }
    Matrix values = new Matrix(size() - offset(from), points.rows());
    int blocks = (points.rows() + BlockRecursion.POINTS - 1) / BlockRecursion.POINTS;
    ConcurrentLinkedQueue<BlockRecursion> workers = new ConcurrentLinkedQueue<>();
    parallel.forEach(
        blocks,
        block -> {
          BlockRecursion work = workers.poll();
          if (work == null) {
            work = new BlockRecursion(this, d);
          }
          int first = block * BlockRecursion.POINTS;
          int count = Math.min(BlockRecursion.POINTS, points.rows() - first);
          work.load(points, first, count);
          double[] level = work.level(d);
          for (int i = 0; i < values.rows(); i++) {
            System.arraycopy(
                level,
                (offset(from) + i) * BlockRecursion.POINTS,
                values.data(),
                i * points.rows() + first,
                count);
          }
          workers.add(work);
        });
    return values;
  }
}
