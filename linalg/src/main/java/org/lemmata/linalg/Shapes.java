package org.lemmata.linalg;

/** What the shapes of operands must satisfy, with messages that carry the offending shapes. */
final class Shapes {
  private Shapes() {}

  static String of(Matrix m) {
    return m.rows() + "x" + m.cols();
  }

  static int requireArea(int rows, int cols) {
    if (rows < 0 || cols < 0) {
      throw new IllegalArgumentException(
          "a matrix cannot be " + rows + "x" + cols + ": a side is negative");
    }
    long area = (long) rows * cols;
    // The largest array a JVM allocates is a few entries short of the largest int.
    if (area > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "a " + rows + "x" + cols + " matrix has " + area + " entries, too many for one array");
    }
    return (int) area;
  }

  static void requireSame(Matrix a, Matrix b) {
    if (a.rows() != b.rows() || a.cols() != b.cols()) {
      throw new IllegalArgumentException(
          "a is " + of(a) + " but b is " + of(b) + ": shapes differ");
    }
  }

  static void requireInner(Matrix a, Matrix b) {
    if (a.cols() != b.rows()) {
      throw new IllegalArgumentException(
          "a is " + of(a) + " but b is " + of(b) + ": inner dimensions differ");
    }
  }

  static void requireResult(Matrix c, int rows, int cols) {
    if (c.rows() != rows || c.cols() != cols) {
      throw new IllegalArgumentException(
          "c is " + of(c) + " but the product is " + rows + "x" + cols);
    }
  }

  // Equal operands are fine, shared storage is not.
  @SuppressWarnings("ReferenceEquality")
  static void requireDistinct(Matrix operand, Matrix c) {
    if (operand == c) {
      throw new IllegalArgumentException("c must not be one of the operands of the product");
    }
  }

  static void requireLength(Matrix a, String side, int expected, double[] x) {
    if (x.length != expected) {
      throw new IllegalArgumentException(
          "a is " + of(a) + " but x has " + x.length + " entries: a has " + expected + " " + side);
    }
  }

  static void requireRight(int rows, int cols, double[] b) {
    if (b.length != rows) {
      throw new IllegalArgumentException(
          "a is " + rows + "x" + cols + " but b has " + b.length + " entries");
    }
  }

  static void requireSquare(Matrix a) {
    if (a.rows() != a.cols()) {
      throw new IllegalArgumentException("a is " + of(a) + ": not square");
    }
  }
}
