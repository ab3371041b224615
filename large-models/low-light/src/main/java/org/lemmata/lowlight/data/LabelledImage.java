package org.lemmata.lowlight.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lemmata.lowlight.scene.Box;
import org.lemmata.lowlight.scene.Scene;
import org.lemmata.lowlight.scene.SceneObject;
import org.lemmata.study.table.Numbers;

/**
 * An image of the user's and the boxes in it.
 *
 * @param name within the folder
 * @param photograph as it is seen
 * @param boxes of the unit square, with the number of their class
 */
public record LabelledImage(String name, Photograph photograph, List<SceneObject> boxes) {

  private static final int CHANNEL = 0xFF;

  /** How far a side may lie beyond the image by rounding of printed digits. */
  private static final double PRINTED = 1e-4;

  /** The smallest side of a box, a billionth: far above what rounding may take from it. */
  private static final double NARROWEST = 1e-9;

  /** Keeps an immutable copy of the list. */
  public LabelledImage {
    boxes = List.copyOf(boxes);
  }

  static LabelledImage read(
      Map.Entry<String, byte[]> file, Map<String, byte[]> files, int classes, Refusals refusals) {
    String name = file.getKey();
    Photograph photograph =
        Photograph.read(file.getValue())
            .orElseThrow(() -> refusals.because(name + " is no image that can be read"));
    String label = name.substring(0, name.lastIndexOf('.')) + ".txt";
    String other = label.replaceFirst("(^|/)images/", "$1labels/");
    Optional<String> found = List.of(label, other).stream().filter(files::containsKey).findFirst();
    List<SceneObject> boxes = new ArrayList<>();
    if (found.isPresent()) {
      int line = 0;
      for (String text : refusals.text(found.get(), files.get(found.get())).split("\r?\n", -1)) {
        line++;
        if (!text.isBlank()) {
          boxes.add(box(text.strip(), classes, found.get() + ", line " + line, refusals));
        }
      }
    }
    return new LabelledImage(name, photograph, boxes);
  }

  /** A line: class, centre x, centre y, width and height, as parts of the image. */
  private static SceneObject box(String line, int classes, String where, Refusals refusals) {
    String[] words = line.split("\\s+", -1);
    double[] numbers = new double[words.length];
    try {
      for (int i = 0; i < words.length; i++) {
        numbers[i] = i == 0 ? Numbers.smallWhole(words[i]) : Numbers.real(words[i]);
      }
    } catch (NumberFormatException e) {
      throw refusals.because(where + " is not a class and four numbers");
    }
    if (numbers.length != 5) {
      throw refusals.because(where + " is not a class and four numbers");
    }
    int kind = (int) numbers[0];
    if (kind < 0 || kind >= classes) {
      throw refusals.because(
          where + " has the class " + kind + ", and there are classes 0 to " + (classes - 1));
    }
    double width = numbers[3];
    double height = numbers[4];
    if (width < NARROWEST || height < NARROWEST) {
      throw refusals.because(where + " has a box with a side below a billionth of the image");
    }
    boolean inside =
        numbers[1] - width / 2 >= -PRINTED
            && numbers[2] - height / 2 >= -PRINTED
            && numbers[1] + width / 2 <= 1 + PRINTED
            && numbers[2] + height / 2 <= 1 + PRINTED;
    if (!inside) {
      throw refusals.because(where + " has a box outside the image");
    }
    return new SceneObject(kind, Box.around(numbers[1], numbers[2], width, height), 1);
  }

  /**
   * The image and its boxes, squeezed into a square: each pixel is the mean of those of the file
   * whose middles it covers, or the nearest where it covers none, rounded to a multiple of 1/255.
   * It covers its left and its upper edge; of two that are as near, the right or the lower counts.
   *
   * @param side pixels of a side of the square, at least 1
   */
  public Scene square(int side) {
    float[] image = new float[Scene.COLOURS * side * side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        long[] sums = sums(x, y, side);
        long count = sums[Scene.COLOURS];
        for (int colour = 0; colour < Scene.COLOURS; colour++) {
          long rounded = (2 * sums[colour] + count) / (2 * count);
          image[(colour * side + y) * side + x] = rounded / (float) CHANNEL;
        }
      }
    }
    List<SceneObject> objects =
        boxes.stream()
            .map(
                object ->
                    new SceneObject(
                        object.kind(),
                        Box.around(
                            side * object.box().centreX(),
                            side * object.box().centreY(),
                            side * object.box().width(),
                            side * object.box().height()),
                        1))
            .toList();
    return new Scene(image, new float[0], objects);
  }

  /** Sums of red, green and blue over the pixels of the file, and how many there are. */
  private long[] sums(int x, int y, int side) {
    Span columns = Span.of(x, photograph.width(), side);
    Span rows = Span.of(y, photograph.height(), side);
    long[] sums = new long[Scene.COLOURS + 1];
    for (int row = rows.from(); row < rows.to(); row++) {
      for (int column = columns.from(); column < columns.to(); column++) {
        int rgb = photograph.rgb(column, row);
        sums[0] += rgb >> 16 & CHANNEL;
        sums[1] += rgb >> 8 & CHANNEL;
        sums[2] += rgb & CHANNEL;
        sums[Scene.COLOURS]++;
      }
    }
    return sums;
  }

  /** Pixels of the file, along one side, of which a pixel of the square is made: [from, to). */
  private record Span(int from, int to) {

    static Span of(int at, long count, int side) {
      int from = firstMiddle(at, count, side);
      int to = firstMiddle(at + 1, count, side);
      int nearest = (int) ((2L * at + 1) * count / (2L * side));
      return from < to ? new Span(from, to) : new Span(nearest, nearest + 1);
    }

    /** The first pixel m with m + 1/2 at least at · count / side. */
    private static int firstMiddle(int at, long count, int side) {
      return (int) ((2L * at * count + side - 1) / (2L * side));
    }
  }
}
