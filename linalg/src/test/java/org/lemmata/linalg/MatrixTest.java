package org.lemmata.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class MatrixTest {
  private final Matrix a = Matrix.of(2, 3, 1, 2, 3, 4, 5, 6);

  @Test
  void entriesLieRowByRow() {
    assertEquals(a, Matrix.of(new double[][] {{1, 2, 3}, {4, 5, 6}}));
    assertEquals(6.0, a.get(1, 2));
    assertSame(a.data(), a.data());
    a.data()[1] = 9;
    assertEquals(9.0, a.get(0, 1));
    a.set(0, 1, 7);
    assertEquals(7.0, a.data()[1]);
    assertArrayEquals(new double[] {4, 5, 6}, a.row(1));
    assertArrayEquals(new double[] {7, 5}, a.column(1));
  }

  @Test
  void arithmetic() {
    assertEquals(Matrix.of(3, 2, 1, 4, 2, 5, 3, 6), a.transpose());
    assertEquals(Matrix.of(2, 3, 2, 4, 6, 8, 10, 12), a.plus(a));
    assertEquals(new Matrix(2, 3), a.minus(a));
    assertEquals(a.plus(a), a.scale(2));
    assertEquals(a, a.times(Matrix.identity(3)));
    assertEquals(a, Matrix.identity(2).times(a));
    assertArrayEquals(new double[] {14, 32}, a.times(new double[] {1, 2, 3}));
    assertEquals(6.0, Matrix.diagonal(1, 2, 3).trace());
    assertEquals(5.0, Matrix.of(1, 2, 3, 4).frobenius());
  }

  @Test
  void theFrobeniusNormNeitherOverflowsNorVanishes() {
    assertEquals(5e300, Matrix.of(1, 2, 3e300, 4e300).frobenius(), 1e285);
    assertEquals(5e-300, Matrix.of(1, 2, 3e-300, 4e-300).frobenius(), 1e-315);
    assertEquals(Double.MIN_VALUE, Matrix.of(1, 1, Double.MIN_VALUE).frobenius());
    assertEquals(0.0, new Matrix(0, 4).frobenius());
    assertEquals(Double.NaN, Matrix.of(1, 2, Double.NaN, 1).frobenius());
    assertEquals(
        Double.POSITIVE_INFINITY, Matrix.of(1, 2, Double.NEGATIVE_INFINITY, 1).frobenius());
  }

  @Test
  void copiesAreIndependent() {
    double[] entries = {1, 2};
    Matrix b = Matrix.of(1, 2, entries);
    Matrix copy = b.copy();
    entries[0] = 5;
    b.row(0)[0] = 5;
    b.set(0, 1, 5);
    assertEquals(Matrix.of(1, 2, 1, 2), copy);
    assertEquals(Matrix.of(1, 2, 1, 5), b);
  }

  @Test
  void equalityIsOfBitsAndShape() {
    assertEquals(a.hashCode(), a.copy().hashCode());
    assertNotEquals(Matrix.of(1, 1, 0.0), Matrix.of(1, 1, -0.0));
    assertEquals(Matrix.of(1, 1, Double.NaN), Matrix.of(1, 1, Double.NaN));
    assertNotEquals(new Matrix(0, 3), new Matrix(3, 0));
    assertNotEquals(new Matrix(2, 3), new Matrix(3, 2));
  }

  @Test
  void emptySidesAreLegal() {
    assertEquals(new Matrix(0, 4), new Matrix(4, 0).transpose());
    assertEquals(new Matrix(2, 3), new Matrix(2, 0).times(new Matrix(0, 3)));
    assertEquals(new Matrix(0, 0), Matrix.of(new double[0][]));
  }

  @Test
  void printing() {
    assertEquals("Matrix 2x2 [[1.0, 0.0], [0.0, 1.0]]", Matrix.identity(2).toString());
    assertEquals("Matrix 0x3", new Matrix(0, 3).toString());
    assertEquals("Matrix 13x1", new Matrix(13, 1).toString());
  }

  @Test
  void wrongShapesAreNamed() {
    assertMessage("a matrix cannot be -1x2: a side is negative", () -> new Matrix(-1, 2));
    assertMessage(
        "a 65536x65536 matrix has 4294967296 entries, too many for one array",
        () -> new Matrix(65536, 65536));
    assertMessage("a 2x2 matrix cannot hold 3 entries", () -> Matrix.of(2, 2, 1, 2, 3));
    assertMessage(
        "row 1 has 1 entries but row 0 has 2", () -> Matrix.of(new double[][] {{1, 2}, {3}}));
    assertMessage("a is 2x3 but b is 3x2: shapes differ", () -> a.plus(a.transpose()));
    assertMessage("a is 2x3 but b is 3x2: shapes differ", () -> a.minus(a.transpose()));
    assertMessage("a is 2x3: not square", a::trace);
    assertMessage("a is 2x3 but b is 2x3: inner dimensions differ", () -> a.times(a));
    assertThrows(IndexOutOfBoundsException.class, () -> a.get(0, 3));
    assertThrows(IndexOutOfBoundsException.class, () -> a.set(2, 0, 1));
    assertThrows(IndexOutOfBoundsException.class, () -> a.row(2));
    assertThrows(IndexOutOfBoundsException.class, () -> a.column(-1));
  }

  private static void assertMessage(String message, Executable executable) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, executable).getMessage());
  }
}
