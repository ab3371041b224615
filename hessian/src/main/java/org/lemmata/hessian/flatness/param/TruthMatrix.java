package org.lemmata.hessian.flatness.param;

import org.lemmata.hessian.flatness.sensing.LowRank;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.study.param.InvalidParameter;

/** The matrix M* to recover: {@code random} with singular values 1, or one in a CSV file. */
public final class TruthMatrix extends WordOrMatrix {

  private static final String RANDOM = "random";

  private TruthMatrix(String name, String text) {
    super(name, text);
  }

  /**
   * Reads a truth.
   *
   * @throws InvalidParameter if it is neither {@code random} nor a file with a legal matrix
   */
  public static TruthMatrix parse(String name, String text) {
    if (text.equals(RANDOM) || isFile(text)) {
      return new TruthMatrix(name, text);
    }
    throw new InvalidParameter(name, text, "random, or @FILE with a matrix");
  }

  /** The number of rows: its own, or d. */
  public int rows(int d) {
    return isGiven() ? given().rows() : d;
  }

  /** The number of columns: its own, or d. */
  public int cols(int d) {
    return isGiven() ? given().cols() : d;
  }

  /** The matrix itself, drawn for a random one. */
  public Matrix draw(int d, int rank, Stream stream) {
    return isGiven() ? given().copy() : LowRank.random(d, d, rank, stream);
  }
}
