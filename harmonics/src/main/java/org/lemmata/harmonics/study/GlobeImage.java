package org.lemmata.harmonics.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.image.IndexedPng;
import org.lemmata.study.table.Artefact;

/**
 * The half of the sphere around longitude 0 on the equator, seen from far away: blue where a
 * function is negative, red where it is positive, white at zero.
 */
final class GlobeImage {

  /** Pixels a side. */
  static final int SIZE = 128;

  /** Colours of one sign. */
  private static final int STEPS = 31;

  private static final int BACKGROUND = 2 * STEPS + 1;
  private static final int BLUE = 0x2166AC;
  private static final int WHITE = 0xFFFFFF;
  private static final int RED = 0xB2182B;

  private GlobeImage() {}

  /**
   * Paints a function.
   *
   * @param most the absolute value that has the strongest colour; beyond, colours stay the same
   * @param function its value at a unit vector
   */
  static Artefact of(
      String name, double most, ToDoubleFunction<double[]> function, Parallel parallel) {
    List<int[]> rows = parallel.map(SIZE, row -> row(row, most, function));
    int[] pixels = rows.stream().flatMapToInt(Arrays::stream).toArray();
    return new Artefact(name, "image/png", IndexedPng.write(SIZE, palette(), pixels));
  }

  private static int[] row(int row, double most, ToDoubleFunction<double[]> function) {
    int[] pixels = new int[SIZE];
    double north = -centre(row);
    for (int col = 0; col < SIZE; col++) {
      double east = centre(col);
      double front = 1 - east * east - north * north;
      pixels[col] =
          front < 0
              ? BACKGROUND
              : colour(function.applyAsDouble(new double[] {Math.sqrt(front), east, north}), most);
    }
    return pixels;
  }

  /** Where the centre of a pixel is, from −1 to 1. */
  private static double centre(int index) {
    return (2.0 * index + 1 - SIZE) / SIZE;
  }

  private static int colour(double value, double most) {
    double part = most > 0 ? Math.max(-1, Math.min(1, value / most)) : 0;
    return STEPS + (int) Math.rint(STEPS * part);
  }

  private static List<Integer> palette() {
    List<Integer> colours = new ArrayList<>();
    for (int i = -STEPS; i <= STEPS; i++) {
      colours.add(mixed(i < 0 ? BLUE : RED, Math.abs(i)));
    }
    colours.add(WHITE);
    return colours;
  }

  /** A colour mixed with white, in whole numbers. */
  private static int mixed(int colour, int strength) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int part = (colour >> shift) & 0xFF;
      mixed |= (0xFF - (0xFF - part) * strength / STEPS) << shift;
    }
    return mixed;
  }
}
