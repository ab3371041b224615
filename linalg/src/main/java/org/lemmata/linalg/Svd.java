package org.lemmata.linalg;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * The singular value decomposition A = USV' of an m-by-n matrix, in its compact form: with r =
 * min(m, n), U is m-by-r and V is n-by-r, both with orthonormal columns, and S is diagonal with the
 * r singular values in descending order.
 *
 * <p>Of the two signs of a pair of singular vectors the one is taken that makes positive, in the
 * column of V, the first entry at least half as large as the largest.
 *
 * <p>The bits are the same on every machine but for one rare case: when the iteration stalls, EJML
 * turns by an angle whose sine and cosine Java leaves open in the last place. Immutable.
 */
public final class Svd {
  /** Right-hand sides up to 2 to this power leave room for those divided by singular values. */
  private static final int MOST = 900;

  private final Matrix u;
  // Divided by a power of two, so that those of huge and of tiny matrices are numbers as well.
  private final double[] scaled;
  private final int exponent;
  private final Matrix v;

  private Svd(Matrix u, double[] scaled, int exponent, Matrix v) {
    this.u = u;
    this.scaled = scaled;
    this.exponent = exponent;
    this.v = v;
  }

  /**
   * Factors a matrix.
   *
   * @param a of any shape; not modified
   * @throws IllegalArgumentException if a is not finite
   * @throws ArithmeticException if the iteration does not converge
   */
  public static Svd of(Matrix a) {
    Entries.requireFinite(a);
    int m = a.rows();
    int n = a.cols();
    int r = Math.min(m, n);
    if (r == 0) {
      return new Svd(new Matrix(m, 0), new double[0], 0, new Matrix(n, 0));
    }
    int exponent = Entries.exponent(a);
    Matrix scaled = Entries.timesPowerOfTwo(a, -exponent);
    SingularValueDecomposition_F64<DMatrixRMaj> ejml =
        DecompositionFactory_DDRM.svd(m, n, true, true, true);
    if (!ejml.decompose(DMatrixRMaj.wrap(m, n, scaled.data()))) {
      throw new ArithmeticException("singular values of a " + Shapes.of(a) + " matrix not found");
    }
    double[] unsorted = ejml.getSingularValues();
    int[] order =
        IntStream.range(0, r)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -unsorted[i]))
            .mapToInt(i -> i)
            .toArray();
    Matrix u = columns(ejml.getU(null, false), order);
    Matrix v = columns(ejml.getV(null, false), order);
    double[] values = new double[r];
    for (int j = 0; j < r; j++) {
      values[j] = unsorted[order[j]];
      double sign = Signs.of(v, j);
      Signs.apply(sign, u, j);
      Signs.apply(sign, v, j);
    }
    return new Svd(u, values, exponent, v);
  }

  private static Matrix columns(DMatrixRMaj from, int[] order) {
    Matrix result = new Matrix(from.getNumRows(), order.length);
    for (int i = 0; i < result.rows(); i++) {
      for (int j = 0; j < order.length; j++) {
        result.set(i, j, from.get(i, order[j]));
      }
    }
    return result;
  }

  /** A new m-by-r matrix, the left singular vectors as columns. */
  public Matrix u() {
    return u.copy();
  }

  /**
   * A new array, the r singular values in descending order.
   *
   * @throws ArithmeticException if one is beyond the largest double
   */
  public double[] values() {
    double[] values = new double[scaled.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Entries.back(scaled[i], exponent, "a singular value");
    }
    return values;
  }

  /** A new n-by-r matrix, the right singular vectors as columns. */
  public Matrix v() {
    return v.copy();
  }

  /**
   * The numerical rank: the number of singular values above max(m, n) units in the last place of
   * the largest.
   */
  public int rank() {
    if (scaled.length == 0) {
      return 0;
    }
    double threshold = Math.max(u.rows(), v.rows()) * Math.ulp(scaled[0]);
    return (int) IntStream.range(0, scaled.length).filter(i -> scaled[i] > threshold).count();
  }

  /**
   * A new n-by-m matrix, the Moore-Penrose inverse, with the singular values up to the rank.
   *
   * @throws ArithmeticException if an entry is beyond the largest double
   */
  public Matrix pseudoInverse() {
    Matrix inverse = scaledInverse();
    double[] data = inverse.data();
    for (int i = 0; i < data.length; i++) {
      data[i] = Entries.back(data[i], -exponent, "an entry of the inverse");
    }
    return inverse;
  }

  private Matrix scaledInverse() {
    int rank = rank();
    Matrix left = new Matrix(v.rows(), rank);
    Matrix right = new Matrix(rank, u.rows());
    for (int k = 0; k < rank; k++) {
      for (int i = 0; i < v.rows(); i++) {
        left.set(i, k, v.get(i, k) / scaled[k]);
      }
      for (int j = 0; j < u.rows(); j++) {
        right.set(k, j, u.get(j, k));
      }
    }
    return left.times(right);
  }

  /**
   * The shortest of the x that bring Ax closest to b.
   *
   * @param b a vector of length m; not modified
   * @return a new vector of length n
   * @throws IllegalArgumentException if b has another length or is not finite
   * @throws ArithmeticException if an entry of x is beyond the largest double
   */
  public double[] solve(double[] b) {
    Shapes.requireRight(u.rows(), v.rows(), b);
    Entries.requireFinite(b, "b");
    Matrix right = Matrix.of(b.length, 1, b);
    int excess = Entries.excess(Entries.exponent(right), MOST);
    double[] x = scaledInverse().times(Entries.timesPowerOfTwo(right, -excess).data());
    for (int i = 0; i < x.length; i++) {
      x[i] = Entries.back(x[i], excess - exponent, "an entry of x");
    }
    return x;
  }
}
