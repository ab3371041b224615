package org.lemmata.hessian.flatness.param;

import java.util.Objects;
import java.util.Optional;
import org.lemmata.hessian.flatness.sensing.LowRank;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.study.param.DataFile;
import org.lemmata.study.param.FromFile;
import org.lemmata.study.param.InvalidParameter;

/** The matrix M* to recover: {@code random} with singular values 1, or one in a CSV file. */
public final class TruthMatrix implements FromFile {

  private static final String RANDOM = "random";

  private final String text;
  private final MatrixFile given;

  private TruthMatrix(String text, MatrixFile given) {
    this.text = text;
    this.given = given;
  }

  /**
   * Reads a truth.
   *
   * @throws InvalidParameter if it is neither {@code random} nor a file with a legal matrix
   */
  public static TruthMatrix parse(String name, String text) {
    if (text.equals(RANDOM)) {
      return new TruthMatrix(text, null);
    }
    if (text.startsWith("@")) {
      return new TruthMatrix(text, MatrixFile.read(name, text));
    }
    throw new InvalidParameter(name, text, "random, or @FILE with a matrix");
  }

  /** Whether it is a matrix of the user's. */
  public boolean isGiven() {
    return given != null;
  }

  /** The number of rows: its own, or d. */
  public int rows(int d) {
    return given == null ? d : given.matrix().rows();
  }

  /** The number of columns: its own, or d. */
  public int cols(int d) {
    return given == null ? d : given.matrix().cols();
  }

  /** The matrix itself, drawn for a random one. */
  public Matrix draw(int d, int rank, Stream stream) {
    return given == null ? LowRank.random(d, d, rank, stream) : given.matrix().copy();
  }

  @Override
  public Optional<DataFile> file() {
    return Optional.ofNullable(given).map(MatrixFile::file);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TruthMatrix that
        && text.equals(that.text)
        && Objects.equals(given, that.given);
  }

  @Override
  public int hashCode() {
    return Objects.hash(text, given);
  }

  @Override
  public String toString() {
    return text;
  }
}
