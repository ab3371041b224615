package org.lemmata.hessian.flatness.param;

import org.lemmata.hessian.flatness.regulariser.Reference;
import org.lemmata.linalg.Matrix;
import org.lemmata.study.param.InvalidParameter;

/** The matrix M to factorise: {@code reference}, that of the notes, or one in a CSV file. */
public final class TargetMatrix extends WordOrMatrix {

  private TargetMatrix(String name, String text) {
    super(name, text);
  }

  /**
   * Reads a matrix.
   *
   * @throws InvalidParameter if it is neither {@code reference} nor a file with a legal matrix
   */
  public static TargetMatrix parse(String name, String text) {
    if (text.equals("reference") || isFile(text)) {
      return new TargetMatrix(name, text);
    }
    throw new InvalidParameter(name, text, "reference, or @FILE with a matrix");
  }

  /** A copy of M. */
  public Matrix matrix() {
    return isGiven() ? given().copy() : Reference.m3();
  }
}
