package org.lemmata.hessian.flatness.model;

import java.util.Arrays;

/**
 * The widths d₀, d₁, ..., d_L of a deep linear network: layer l = 1..L is a dₗ-by-dₗ₋₁ matrix.
 * Weights are packed layer by layer from the input, each row by row. Immutable.
 */
public final class Widths {

  private final int[] widths;
  private final int[] offsets;

  private Widths(int[] widths) {
    this.widths = widths;
    this.offsets = new int[widths.length];
    for (int l = 1; l < widths.length; l++) {
      offsets[l] = Math.addExact(offsets[l - 1], Math.multiplyExact(widths[l], widths[l - 1]));
    }
  }

  /**
   * Widths from the input d₀ to the output d_L.
   *
   * @throws IllegalArgumentException if there are fewer than two, or one is not positive
   */
  public static Widths of(int... widths) {
    if (widths.length < 2 || Arrays.stream(widths).anyMatch(w -> w < 1)) {
      throw new IllegalArgumentException("no widths of a network: " + Arrays.toString(widths));
    }
    return new Widths(widths.clone());
  }

  /**
   * Widths of a network of that depth for a rows-by-cols product, its hidden layers as wide as the
   * longer side.
   */
  public static Widths wide(int rows, int cols, int depth) {
    int[] widths = new int[depth + 1];
    Arrays.fill(widths, Math.max(rows, cols));
    widths[0] = cols;
    widths[depth] = rows;
    return of(widths);
  }

  /** The number of layers L. */
  public int depth() {
    return widths.length - 1;
  }

  /** The width dₗ, for l from 0 to L. */
  public int at(int l) {
    return widths[l];
  }

  /** The width d₀ of the input. */
  public int inputs() {
    return widths[0];
  }

  /** The width d_L of the output. */
  public int outputs() {
    return widths[depth()];
  }

  /** The number of weights. */
  public int size() {
    return offsets[depth()];
  }

  /** Where layer l = 1..L begins among the packed weights. */
  public int offset(int l) {
    return offsets[l - 1];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Widths that && Arrays.equals(widths, that.widths);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(widths);
  }

  @Override
  public String toString() {
    return Arrays.toString(widths);
  }
}
