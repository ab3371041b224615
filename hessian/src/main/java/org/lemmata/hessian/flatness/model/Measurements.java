package org.lemmata.hessian.flatness.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Products;
import org.lemmata.linalg.random.Stream;

/**
 * Linear measurements X ↦ (⟨A₁, X⟩, ..., ⟨Aₙ, X⟩) of a rows-by-cols matrix, and the weight of each
 * in the loss: weight times the sum of squared residuals, 1/n unless said otherwise. Immutable.
 */
public final class Measurements {

  private final int rows;
  private final int cols;
  private final double weight;

  /** One measurement a row, each flattened row by row. */
  private final Matrix flat;

  private Measurements(int rows, int cols, double weight, Matrix flat) {
    this.rows = rows;
    this.cols = cols;
    this.weight = weight;
    this.flat = flat;
  }

  /**
   * These measurements, each of weight 1/n.
   *
   * @param matrices at least one, of the same shape; copied
   * @throws IllegalArgumentException if there are none or their shapes differ
   */
  public static Measurements of(List<Matrix> matrices) {
    if (matrices.isEmpty()) {
      throw new IllegalArgumentException("no measurements");
    }
    int rows = matrices.get(0).rows();
    int cols = matrices.get(0).cols();
    Matrix flat = new Matrix(matrices.size(), rows * cols);
    for (int i = 0; i < matrices.size(); i++) {
      Matrix a = matrices.get(i);
      if (a.rows() != rows || a.cols() != cols) {
        throw new IllegalArgumentException("measurement " + i + " has another shape");
      }
      System.arraycopy(a.data(), 0, flat.data(), i * rows * cols, rows * cols);
    }
    return new Measurements(rows, cols, 1.0 / matrices.size(), flat);
  }

  /** The n reference measurements of the notes, Aₖ[i][j] = cos(1 + 5k + 0.7 i d₀ + 0.3 j²). */
  public static Measurements reference(int n, int rows, int cols) {
    List<Matrix> matrices = new ArrayList<>();
    for (int k = 0; k < n; k++) {
      Matrix a = new Matrix(rows, cols);
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < cols; j++) {
          a.set(i, j, StrictMath.cos(1 + 5.0 * k + 0.7 * i * cols + 0.3 * j * j));
        }
      }
      matrices.add(a);
    }
    return of(matrices);
  }

  /**
   * The reference single measurement of the notes, A[i][j] = 1/2 + cos(1 + 0.7 i d₀ + 0.3 j²) + 2
   * [i = j].
   */
  public static Measurements referenceSingle(int rows, int cols) {
    Matrix a = reference(1, rows, cols).matrix(0);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < cols; j++) {
        a.set(i, j, a.get(i, j) + 0.5 + (i == j ? 2 : 0));
      }
    }
    return of(List.of(a));
  }

  /** n matrices of independent standard normal entries. */
  public static Measurements gaussian(int n, int rows, int cols, Stream stream) {
    Matrix flat = new Matrix(n, rows * cols);
    stream.normals(flat.data(), 0, flat.data().length);
    return new Measurements(rows, cols, 1.0 / n, flat);
  }

  /**
   * The entries that a mask shows, each times √(rows cols), so that a mask that shows all entries
   * is isotropic.
   *
   * @param mask an entry is measured where the mask is not 0
   * @throws IllegalArgumentException if it shows nothing
   */
  public static Measurements completion(Matrix mask) {
    double size = Math.sqrt((double) mask.rows() * mask.cols());
    List<Matrix> matrices = new ArrayList<>();
    for (int k = 0; k < mask.data().length; k++) {
      if (mask.data()[k] != 0) {
        Matrix a = new Matrix(mask.rows(), mask.cols());
        a.data()[k] = size;
        matrices.add(a);
      }
    }
    return of(matrices);
  }

  /** Isotropic measurements, whose mean of ⟨A, X⟩² is ‖X‖²: every entry, as a mask. */
  public static Measurements isotropic(int rows, int cols) {
    Matrix all = new Matrix(rows, cols);
    Arrays.fill(all.data(), 1);
    return completion(all);
  }

  /**
   * Measurements whose mean of ⟨A, X⟩² is ‖P X Q‖², so that their second moment is the Kronecker
   * product of P'P and QQ': all √(rows cols) P' eᵢ eⱼ' Q'.
   *
   * @param p a square matrix on outputs
   * @param q a square matrix on inputs
   */
  public static Measurements kronecker(Matrix p, Matrix q) {
    Measurements all = isotropic(p.rows(), q.rows());
    List<Matrix> matrices = new ArrayList<>();
    for (int i = 0; i < all.count(); i++) {
      matrices.add(p.transpose().times(all.matrix(i)).times(q.transpose()));
    }
    return of(matrices);
  }

  /**
   * These measurements and others of the same shape, each of weight 1/n.
   *
   * @throws IllegalArgumentException if the shapes differ
   */
  public Measurements and(Measurements others) {
    List<Matrix> matrices = new ArrayList<>();
    for (Measurements each : List.of(this, others)) {
      for (int i = 0; i < each.count(); i++) {
        matrices.add(each.matrix(i));
      }
    }
    return of(matrices);
  }

  /** The same measurements with another weight in the loss, positive. */
  public Measurements weighing(double each) {
    return new Measurements(rows, cols, each, flat);
  }

  /** The measurements Aᵢ' of transposes, with the same weight. */
  public Measurements transpose() {
    Matrix turned = new Matrix(count(), rows * cols);
    for (int i = 0; i < count(); i++) {
      int at = i * rows * cols;
      for (int r = 0; r < rows; r++) {
        for (int c = 0; c < cols; c++) {
          turned.data()[at + c * rows + r] = flat.data()[at + r * cols + c];
        }
      }
    }
    return new Measurements(cols, rows, weight, turned);
  }

  /** The same measurements with their row r multiplied by a factor. */
  public Measurements scalingRow(int r, double factor) {
    Matrix scaled = flat.copy();
    for (int i = 0; i < count(); i++) {
      for (int c = 0; c < cols; c++) {
        scaled.data()[(i * rows + r) * cols + c] *= factor;
      }
    }
    return new Measurements(rows, cols, weight, scaled);
  }

  /** The number n of measurements. */
  public int count() {
    return flat.rows();
  }

  /** Rows d_L of what is measured. */
  public int rows() {
    return rows;
  }

  /** Columns d₀ of what is measured. */
  public int cols() {
    return cols;
  }

  /** The weight of each measurement in the loss. */
  public double weight() {
    return weight;
  }

  /** A new matrix: measurement i, from 0. */
  public Matrix matrix(int i) {
    return Matrix.of(rows, cols, flat.row(i));
  }

  /** A new n-by-(rows cols) matrix, one flattened measurement a row. */
  public Matrix flat() {
    return flat.copy();
  }

  /** The array behind {@link #flat()}, for kernels of this module that only read it. */
  public double[] entries() {
    return flat.data();
  }

  /** What is measured of a matrix: n new numbers. */
  public double[] of(Matrix x) {
    return Products.multiply(flat, x.data());
  }

  /** The second moment weight * sum Aᵢ Aᵢ' (rows by rows). */
  public Matrix outputMoment() {
    Matrix sum = new Matrix(rows, rows);
    for (int i = 0; i < count(); i++) {
      for (int r = 0; r < rows; r++) {
        for (int s = r; s < rows; s++) {
          sum.set(r, s, addedInOrder(sum.get(r, s), (i * rows + r) * cols, (i * rows + s) * cols));
        }
      }
    }
    for (int r = 0; r < rows; r++) {
      for (int s = 0; s < r; s++) {
        sum.set(r, s, sum.get(s, r));
      }
    }
    return sum.scale(weight);
  }

  /** A sum and, one by one, the products of the entries of two rows of measurements. */
  private double addedInOrder(double sum, int rowA, int rowB) {
    double[] entries = flat.data();
    double more = sum;
    for (int c = 0; c < cols; c++) {
      more = Math.fma(entries[rowA + c], entries[rowB + c], more);
    }
    return more;
  }

  /** The second moment weight * sum Aᵢ' Aᵢ (cols by cols). */
  public Matrix inputMoment() {
    Matrix sum = new Matrix(cols, cols);
    // One below the other, the measurements are one tall matrix.
    double[] tall = flat.data();
    SmallProducts.addTransposedTimes(sum.data(), tall, 0, tall, cols, count() * rows, cols);
    return sum.scale(weight);
  }
}
