package org.lemmata.lowlight.model;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.lowlight.scene.Scene;

/**
 * The sizes of a centre-based detector: two convolutions that halve the image, a guide if there is
 * one, a residual convolution, an aggregation if there is one, a residual convolution with dilation
 * 2, and a head.
 *
 * @param first channels after the first convolution, at least 1
 * @param width channels after the second, at least 1
 * @param kinds classes of objects, at least 1
 * @param guided whether an illumination is fused: h · 2 σ(A g + a) + B g + b, where g are features
 *     of the illumination
 * @param aggregated whether context of dilations 1, 2 and 4 is added: h + max{0, Σ C_d h}
 */
public record DetectorShape(int first, int width, int kinds, boolean guided, boolean aggregated) {

  /** Features of the illumination. */
  static final int GUIDES = 8;

  /** Centre and sides of a box. */
  static final int NUMBERS = 4;

  private static final int WINDOW = 3;

  /** What is added to something begins smaller than it. */
  private static final double RESIDUAL = 0.5;

  /** Checks the ranges. */
  public DetectorShape {
    if (first < 1 || width < 1 || kinds < 1) {
      throw new IllegalArgumentException("first, width and kinds must be at least 1");
    }
  }

  /**
   * A convolution: its weight, outputs × inputs × window × window, and then its bias.
   *
   * @param outputs channels that it gives
   * @param inputs channels that it reads
   * @param window pixels a side
   * @param gain how large its weights begin, relative to √(2 / inputs)
   */
  record Part(int outputs, int inputs, int window, double gain) {

    int fan() {
      return inputs * window * window;
    }

    int weights() {
      return outputs * fan();
    }
  }

  /** The convolutions in their order in the vector of parameters; the last is the head. */
  List<Part> parts() {
    Part residual = new Part(width, width, WINDOW, RESIDUAL);
    Part fusion = new Part(width, GUIDES, 1, 0);
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(first, Scene.COLOURS, WINDOW, 1));
    parts.add(new Part(width, first, WINDOW, 1));
    if (guided) {
      parts.add(new Part(GUIDES, 1, WINDOW, 1));
      parts.addAll(List.of(fusion, fusion));
    }
    parts.add(residual);
    if (aggregated) {
      parts.addAll(List.of(residual, residual, residual));
    }
    parts.add(residual);
    parts.add(new Part(kinds + NUMBERS, width, 1, RESIDUAL));
    return List.copyOf(parts);
  }

  /** The length of the vector of parameters. */
  public int parameters() {
    return parts().stream().mapToInt(part -> part.weights() + part.outputs()).sum();
  }
}
