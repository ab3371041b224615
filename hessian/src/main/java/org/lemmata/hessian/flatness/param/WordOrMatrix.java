package org.lemmata.hessian.flatness.param;

import java.util.Objects;
import java.util.Optional;
import org.lemmata.linalg.Matrix;
import org.lemmata.study.param.DataFile;
import org.lemmata.study.param.FromFile;
import org.lemmata.study.param.InvalidParameter;

/** A parameter that is a word, or {@code @FILE} with a matrix of the user's. Immutable. */
abstract class WordOrMatrix implements FromFile {

  private final String text;
  private final MatrixFile given;

  /** A choice by its text, which names a file where it begins with an at sign. */
  WordOrMatrix(String name, String text) {
    this.text = text;
    this.given = isFile(text) ? MatrixFile.read(name, text) : null;
  }

  static boolean isFile(String text) {
    return text.startsWith("@");
  }

  final boolean is(String word) {
    return text.equals(word);
  }

  /** Whether it is a matrix of the user's. */
  public final boolean isGiven() {
    return given != null;
  }

  /** The user's matrix; not to be modified. */
  final Matrix given() {
    return given.matrix();
  }

  /**
   * The user's matrix as a mask of another.
   *
   * @param name the parameter
   * @throws InvalidParameter if the shapes differ
   */
  final Matrix masking(String name, int rows, int cols) {
    return given.masking(name, text, rows, cols);
  }

  @Override
  public final Optional<DataFile> file() {
    return Optional.ofNullable(given).map(MatrixFile::file);
  }

  // A choice of measurements and a truth may have the same text.
  @SuppressWarnings("EqualsGetClass")
  @Override
  public final boolean equals(Object other) {
    return other != null
        && getClass() == other.getClass()
        && text.equals(((WordOrMatrix) other).text)
        && Objects.equals(given, ((WordOrMatrix) other).given);
  }

  @Override
  public final int hashCode() {
    return Objects.hash(text, given);
  }

  @Override
  public final String toString() {
    return text;
  }
}
