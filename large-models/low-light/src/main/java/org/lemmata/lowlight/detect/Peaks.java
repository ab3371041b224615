package org.lemmata.lowlight.detect;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.lowlight.scene.Box;

/**
 * Reads boxes off the maps of a centre-based detector (Zhou, Wang, Krähenbühl, "Objects as points",
 * 2019): the cells whose score is the largest of their 3 × 3 neighbourhood, which takes the place
 * of suppressing boxes that overlap.
 *
 * @param cells a side
 * @param pixels of the image for each cell
 * @param kinds how many classes
 */
public record Peaks(int cells, int pixels, int kinds) {

  /** Less sure ones are not reported. */
  private static final double LEAST = 0.01;

  /** The smallest side of a box that is reported, in pixels. */
  private static final double SMALLEST = 1;

  /** For each cell: a score a class, then x and y of the centre in the cell, then two sides. */
  public int channels() {
    return kinds + 4;
  }

  /**
   * The boxes of one image.
   *
   * @param maps cells across × cells down × {@link #channels}: scores in [0, 1]; the centre
   *     relative to the middle of the cell and the sides, in cells
   * @param from where the image begins in it
   */
  public List<Detection> read(float[] maps, int from) {
    List<Detection> found = new ArrayList<>();
    for (int x = 0; x < cells; x++) {
      for (int y = 0; y < cells; y++) {
        int at = from + (x * cells + y) * channels();
        for (int kind = 0; kind < kinds; kind++) {
          if (maps[at + kind] >= LEAST && isPeak(maps, from, x, y, kind)) {
            found.add(new Detection(kind, box(maps, at + kinds, x, y), maps[at + kind]));
          }
        }
      }
    }
    return found;
  }

  private Box box(float[] maps, int at, int x, int y) {
    return Box.around(
        pixels * (x + 0.5 + maps[at]),
        pixels * (y + 0.5 + maps[at + 1]),
        Math.max(SMALLEST, pixels * (double) maps[at + 2]),
        Math.max(SMALLEST, pixels * (double) maps[at + 3]));
  }

  private boolean isPeak(float[] maps, int from, int x, int y, int kind) {
    float score = maps[from + (x * cells + y) * channels() + kind];
    for (int i = Math.max(0, x - 1); i <= Math.min(cells - 1, x + 1); i++) {
      for (int j = Math.max(0, y - 1); j <= Math.min(cells - 1, y + 1); j++) {
        if (maps[from + (i * cells + j) * channels() + kind] > score) {
          return false;
        }
      }
    }
    return true;
  }
}
