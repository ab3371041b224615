package org.lemmata.linalg;

import java.util.Comparator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * The factorisation A = VDV' of a symmetric matrix: D diagonal with the eigenvalues in ascending
 * order, V with orthonormal eigenvectors as columns.
 *
 * <p>Of the two signs of an eigenvector the one is taken that makes positive its first entry at
 * least half as large as its largest. Vectors of a multiple eigenvalue are some orthonormal basis.
 *
 * <p>The bits are the same on every machine but for one rare case: when the iteration stalls, EJML
 * turns by an angle whose sine and cosine Java leaves open in the last place. Immutable.
 */
public final class SymmetricEigen {
  private final double[] values;
  private final Matrix vectors;

  private SymmetricEigen(double[] values, Matrix vectors) {
    this.values = values;
    this.vectors = vectors;
  }

  /**
   * Factors a matrix.
   *
   * @param a symmetric to rounding (half the sum with its transpose is factored), of any size; not
   *     modified
   * @throws IllegalArgumentException if a is not square, not finite or not symmetric
   * @throws ArithmeticException if the iteration does not converge, or an eigenvalue is beyond the
   *     largest double
   */
  public static SymmetricEigen of(Matrix a) {
    Shapes.requireSquare(a);
    Entries.requireFinite(a);
    int n = a.rows();
    if (n == 0) {
      return new SymmetricEigen(new double[0], new Matrix(0, 0));
    }
    int exponent = Entries.exponent(a);
    Matrix scaled = Entries.timesPowerOfTwo(Entries.symmetrised(a), -exponent);
    EigenDecomposition_F64<DMatrixRMaj> ejml = DecompositionFactory_DDRM.eig(n, true, true);
    if (!ejml.decompose(DMatrixRMaj.wrap(n, n, scaled.data()))) {
      throw new ArithmeticException("eigenvalues of a " + Shapes.of(a) + " matrix not found");
    }
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> ejml.getEigenvalue(i).getReal()))
            .mapToInt(i -> i)
            .toArray();
    double[] values = new double[n];
    Matrix vectors = new Matrix(n, n);
    for (int j = 0; j < n; j++) {
      values[j] = Entries.back(ejml.getEigenvalue(order[j]).getReal(), exponent, "an eigenvalue");
      DMatrixRMaj vector = ejml.getEigenVector(order[j]);
      for (int i = 0; i < n; i++) {
        vectors.set(i, j, vector.get(i));
      }
      Signs.apply(Signs.of(vectors, j), vectors, j);
    }
    return new SymmetricEigen(values, vectors);
  }

  /** A new array, the eigenvalues in ascending order. */
  public double[] values() {
    return values.clone();
  }

  /** A new matrix, the eigenvectors as columns, in the order of the eigenvalues. */
  public Matrix vectors() {
    return vectors.copy();
  }

  /**
   * The function of the matrix, Vf(D)V': for instance its square root.
   *
   * @param f applied to every eigenvalue
   * @return a new matrix, symmetric bit for bit
   */
  public Matrix apply(DoubleUnaryOperator f) {
    int n = values.length;
    Matrix scaled = vectors.copy();
    for (int j = 0; j < n; j++) {
      double factor = f.applyAsDouble(values[j]);
      for (int i = 0; i < n; i++) {
        scaled.set(i, j, factor * scaled.get(i, j));
      }
    }
    Matrix result = scaled.times(vectors.transpose());
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        result.set(i, j, result.get(j, i));
      }
    }
    return result;
  }
}
