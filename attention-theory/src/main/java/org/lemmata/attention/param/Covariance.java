package org.lemmata.attention.param;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.SymmetricEigen;
import org.lemmata.study.param.DataFile;
import org.lemmata.study.param.DoubleList;
import org.lemmata.study.param.FromFile;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.table.Numbers;

/**
 * The covariance Σ of the covariates: {@code isotropic}, or positive eigenvalues in the order given
 * ({@code 1:1:0.25}), or a symmetric positive definite matrix in a CSV file ({@code @sigma.csv}).
 * The latter two set the dimension.
 */
public final class Covariance implements FromFile {

  /** The largest dimension of a covariance that is given. */
  public static final int LARGEST = 300;

  private static final String ISOTROPIC = "isotropic";
  private static final double LEAST = 1e-12;
  private static final double MOST = 1e12;
  private static final double ROUNDING = 1e-12;

  private final String text;
  private final Matrix matrix;
  private final DataFile file;

  private Covariance(String text, Matrix matrix, DataFile file) {
    this.text = text;
    this.matrix = matrix;
    this.file = file;
  }

  /** Σ = I in whatever dimension the study has. */
  public static Covariance isotropic() {
    return new Covariance(ISOTROPIC, null, null);
  }

  /**
   * Reads a covariance.
   *
   * @throws InvalidParameter if it is none of the three forms, an eigenvalue is not from 1e-12 to
   *     1e12, or the file's matrix is not square, symmetric and positive definite, or beyond
   *     dimension {@link #LARGEST}
   */
  public static Covariance parse(String name, String text) {
    if (text.equals(ISOTROPIC)) {
      return isotropic();
    }
    if (text.startsWith("@")) {
      DataFile.Rows read = DataFile.read(name, text.substring(1));
      return new Covariance(text, matrix(name, text, read.rows()), read.file());
    }
    DoubleList list = eigenvalues(name, text);
    for (double value : list.values()) {
      if (!(value >= LEAST && value <= MOST)) {
        throw new InvalidParameter(
            name, text, "isotropic, @FILE, or eigenvalues from 1e-12 to 1e12 such as 1:0.25");
      }
    }
    if (list.size() > LARGEST) {
      throw new InvalidParameter(name, text, "at most " + LARGEST + " eigenvalues");
    }
    return new Covariance(list.toString(), Matrix.diagonal(list.values()), null);
  }

  /** The dimension: its own, or the study's when isotropic. */
  public int dimension(int d) {
    return matrix == null ? d : matrix.rows();
  }

  /**
   * Checks the dimension for a study that has a largest one.
   *
   * @throws InvalidParameter if a covariance that is given is larger
   */
  public void requireAtMost(int largest) {
    if (matrix != null && matrix.rows() > largest) {
      throw new InvalidParameter(
          "covariance", this, "of dimension at most " + largest + " in this study");
    }
  }

  /** Σ. */
  public Matrix matrix(int d) {
    return matrix == null ? Matrix.identity(d) : matrix.copy();
  }

  /** The eigenvalues: in the order given, or ascending for a matrix from a file. */
  public double[] eigenvalues(int d) {
    if (file != null) {
      return SymmetricEigen.of(matrix).values();
    }
    double[] diagonal = new double[dimension(d)];
    for (int i = 0; i < diagonal.length; i++) {
      diagonal[i] = matrix == null ? 1 : matrix.get(i, i);
    }
    return diagonal;
  }

  /** The eigenvectors as columns, in the order of the eigenvalues. */
  Matrix eigenvectors(int d) {
    return file == null ? Matrix.identity(dimension(d)) : SymmetricEigen.of(matrix).vectors();
  }

  @Override
  public Optional<DataFile> file() {
    return Optional.ofNullable(file);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Covariance covariance
        && text.equals(covariance.text)
        && java.util.Objects.equals(matrix, covariance.matrix);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }

  private static DoubleList eigenvalues(String name, String text) {
    try {
      return DoubleList.parse(name, text);
    } catch (InvalidParameter e) {
      throw new InvalidParameter(
          name, text, "isotropic, @FILE, or positive eigenvalues such as 1:1:0.25");
    }
  }

  private static Matrix matrix(String name, String text, List<double[]> rows) {
    int d = rows.size();
    if (d != rows.get(0).length || d > LARGEST) {
      throw new InvalidParameter(
          name,
          text,
          "a square matrix of at most "
              + LARGEST
              + " rows; the file has "
              + d
              + " rows and "
              + rows.get(0).length
              + " columns");
    }
    Matrix read = Matrix.of(rows.toArray(new double[0][]));
    double largest = Arrays.stream(read.data()).map(Math::abs).max().orElse(0);
    // No entry is larger than the largest eigenvalue, and beyond, sums of entries may overflow.
    if (largest > MOST) {
      throw new InvalidParameter(
          name,
          text,
          "a positive definite matrix with eigenvalues from 1e-12 to 1e12; its largest entry is "
              + Numbers.inWords(largest)
              + " in size");
    }
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < i; j++) {
        if (Math.abs(read.get(i, j) - read.get(j, i)) > ROUNDING * largest) {
          throw new InvalidParameter(
              name,
              text,
              String.format(
                  Locale.ROOT,
                  "a symmetric matrix; entry (%d, %d) is %s but entry (%d, %d) is %s",
                  i + 1,
                  j + 1,
                  Numbers.inWords(read.get(i, j)),
                  j + 1,
                  i + 1,
                  Numbers.inWords(read.get(j, i))));
        }
      }
    }
    Matrix symmetric = read.plus(read.transpose()).scale(0.5);
    double[] eigenvalues = SymmetricEigen.of(symmetric).values();
    double smallest = eigenvalues[0];
    if (!(smallest >= LEAST && smallest > ROUNDING * eigenvalues[d - 1])) {
      throw new InvalidParameter(
          name,
          text,
          "a positive definite matrix with eigenvalues from 1e-12 to 1e12; they run from "
              + Numbers.inWords(smallest)
              + " to "
              + Numbers.inWords(eigenvalues[d - 1]));
    }
    return symmetric;
  }
}
