package org.lemmata.engine.gpt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.lemmata.study.param.HeapRoom;
import org.lemmata.study.param.InvalidParameter;

/**
 * The sizes of a GPT, whose parameters must fit into one array.
 *
 * @param vocabulary how many tokens there are, at least 2
 * @param context how many tokens it sees, at least 1
 * @param layers how many, at least 1
 * @param width of a token's vector, a multiple of {@code heads}
 * @param heads of each layer, at least 1
 */
public record GptShape(int vocabulary, int context, int layers, int width, int heads) {

  /** The network between two attentions is so many times wider than a token's vector. */
  static final int EXPANSION = 4;

  /**
   * Checks the ranges, and that there are at most {@link HeapRoom#LARGEST_ARRAY} parameters.
   *
   * @throws IllegalArgumentException if a size is outside its range, or there are more; the message
   *     is a sentence
   */
  public GptShape {
    if (vocabulary < 2 || context < 1 || layers < 1 || heads < 1 || width < 1) {
      throw new IllegalArgumentException(
          "vocabulary must be at least 2 and context, layers, heads and width at least 1");
    }
    if (width % heads != 0) {
      throw new IllegalArgumentException(
          "width must be a multiple of heads, and " + width + " is none of " + heads);
    }
    double all = parameters(vocabulary, context, layers, width);
    if (all > HeapRoom.LARGEST_ARRAY) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a model of %d layers of width %d with %d tokens and a context of %d has %.0f"
                  + " parameters, and may have %d",
              layers,
              width,
              vocabulary,
              context,
              all,
              HeapRoom.LARGEST_ARRAY));
    }
  }

  /**
   * Sizes that a parameter of a study decides.
   *
   * @param parameter its name
   * @param value what it is
   * @param sizes calls the constructor
   * @throws InvalidParameter if they are refused
   */
  public static GptShape chosenBy(String parameter, Object value, Supplier<GptShape> sizes) {
    try {
      return sizes.get();
    } catch (IllegalArgumentException e) {
      throw new InvalidParameter(parameter, value, "smaller: " + e.getMessage());
    }
  }

  /** The sum of all {@link #parts}, which is exact up to 2⁵³. */
  private static double parameters(double vocabulary, double context, double layers, double width) {
    double layer = (4 + 2 * EXPANSION) * width * width + (9 + EXPANSION) * width;
    return (vocabulary + context + 2) * width + layers * layer;
  }

  /** A part of the vector of parameters. */
  record Part(String name, Kind kind, List<Long> shape) {

    static Part of(String name, Kind kind, long... shape) {
      return new Part(name, kind, Arrays.stream(shape).boxed().toList());
    }

    long size() {
      return shape.stream().reduce(1L, Math::multiplyExact);
    }

    long[] sides() {
      return shape.stream().mapToLong(side -> side).toArray();
    }
  }

  /** How a part begins. */
  enum Kind {
    /** Normal numbers with standard deviation 0.02. */
    WEIGHT,
    /** As a weight, but smaller by √(2 layers): what is added to the residual stream. */
    RESIDUAL_WEIGHT,
    /** Zeros. */
    BIAS,
    /** Ones. */
    SCALE
  }

  /** The parts in their order in the vector: tokens, positions, each layer, the last norm. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    parts.add(Part.of("token.weight", Kind.WEIGHT, vocabulary, width));
    parts.add(Part.of("position.weight", Kind.WEIGHT, context, width));
    for (int layer = 0; layer < layers; layer++) {
      String at = "layer." + layer + ".";
      long wide = (long) EXPANSION * width;
      parts.add(Part.of(at + "norm1.weight", Kind.SCALE, width));
      parts.add(Part.of(at + "norm1.bias", Kind.BIAS, width));
      parts.add(Part.of(at + "attention.weight", Kind.WEIGHT, 3L * width, width));
      parts.add(Part.of(at + "attention.bias", Kind.BIAS, 3L * width));
      parts.add(Part.of(at + "projection.weight", Kind.RESIDUAL_WEIGHT, width, width));
      parts.add(Part.of(at + "projection.bias", Kind.BIAS, width));
      parts.add(Part.of(at + "norm2.weight", Kind.SCALE, width));
      parts.add(Part.of(at + "norm2.bias", Kind.BIAS, width));
      parts.add(Part.of(at + "up.weight", Kind.WEIGHT, wide, width));
      parts.add(Part.of(at + "up.bias", Kind.BIAS, wide));
      parts.add(Part.of(at + "down.weight", Kind.RESIDUAL_WEIGHT, width, wide));
      parts.add(Part.of(at + "down.bias", Kind.BIAS, width));
    }
    parts.add(Part.of("norm.weight", Kind.SCALE, width));
    parts.add(Part.of("norm.bias", Kind.BIAS, width));
    return List.copyOf(parts);
  }

  /** The length of the vector of parameters. */
  public int parameters() {
    return Math.toIntExact(parts().stream().mapToLong(Part::size).sum());
  }
}
