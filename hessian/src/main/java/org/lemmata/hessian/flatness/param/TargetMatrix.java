package org.lemmata.hessian.flatness.param;

import java.util.Objects;
import java.util.Optional;
import org.lemmata.hessian.flatness.regulariser.Reference;
import org.lemmata.linalg.Matrix;
import org.lemmata.study.param.DataFile;
import org.lemmata.study.param.FromFile;
import org.lemmata.study.param.InvalidParameter;

/** The matrix M to factorise: {@code reference}, that of the notes, or one in a CSV file. */
public final class TargetMatrix implements FromFile {

  private final String text;
  private final Matrix matrix;
  private final DataFile file;

  private TargetMatrix(String text, Matrix matrix, DataFile file) {
    this.text = text;
    this.matrix = matrix;
    this.file = file;
  }

  /**
   * Reads a matrix.
   *
   * @throws InvalidParameter if it is neither {@code reference} nor a file with a legal matrix
   */
  public static TargetMatrix parse(String name, String text) {
    if (text.equals("reference")) {
      return new TargetMatrix(text, Reference.m3(), null);
    }
    if (text.startsWith("@")) {
      MatrixFile read = MatrixFile.read(name, text);
      return new TargetMatrix(text, read.matrix(), read.file());
    }
    throw new InvalidParameter(name, text, "reference, or @FILE with a matrix");
  }

  /** A copy of M. */
  public Matrix matrix() {
    return matrix.copy();
  }

  @Override
  public Optional<DataFile> file() {
    return Optional.ofNullable(file);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TargetMatrix that
        && text.equals(that.text)
        && matrix.equals(that.matrix);
  }

  @Override
  public int hashCode() {
    return Objects.hash(text, matrix);
  }

  @Override
  public String toString() {
    return text;
  }
}
