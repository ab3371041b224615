package org.lemmata.engine.safetensors;

import java.util.List;
import java.util.Objects;

/**
 * Where an array of a file is.
 *
 * @param dtype what its elements are
 * @param shape its sides; empty for a single number
 * @param begin where its bytes begin, from the end of the header
 * @param end where they end
 */
public record Entry(Dtype dtype, List<Long> shape, long begin, long end) {

  /** Checks that nothing is null. */
  public Entry {
    Objects.requireNonNull(dtype, "dtype");
    shape = List.copyOf(shape);
  }

  /** How many elements a shape has. */
  static long elements(List<Long> shape) throws MalformedFile {
    try {
      long product = 1;
      for (long side : shape) {
        product = Math.multiplyExact(product, side);
      }
      return product;
    } catch (ArithmeticException e) {
      throw new MalformedFile("the shape " + shape + " has too many elements");
    }
  }
}
