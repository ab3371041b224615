package org.lemmata.lowlight.study;

import java.util.List;
import org.lemmata.lowlight.detect.Detection;
import org.lemmata.lowlight.scene.Box;
import org.lemmata.lowlight.scene.Scene;
import org.lemmata.lowlight.scene.SceneObject;
import org.lemmata.study.image.RgbPng;
import org.lemmata.study.table.Artefact;

/** An image, magnified, with boxes on it. */
final class Canvas {

  /** A pixel of the image becomes so many a side. */
  private static final int ZOOM = 6;

  /** Of the classes, apart for colour-blind readers: orange, light blue, yellow. */
  private static final List<Integer> KINDS = List.of(0xE69F00, 0x56B4E9, 0xF0E442);

  private static final int WHITE = 255;

  private final int side;
  private final int[] pixels;

  private Canvas(int side) {
    this.side = side * ZOOM;
    this.pixels = new int[this.side * this.side];
  }

  /**
   * Paints an image.
   *
   * @param image one or three colours × side × side, in [0, 1]
   */
  static Canvas of(float[] image, int side) {
    Canvas canvas = new Canvas(side);
    int size = side * side;
    boolean grey = image.length == size;
    for (int i = 0; i < canvas.pixels.length; i++) {
      int at = i / canvas.side / ZOOM * side + i % canvas.side / ZOOM;
      for (int colour = 0; colour < Scene.COLOURS; colour++) {
        int level = Math.round(WHITE * image[grey ? at : colour * size + at]);
        canvas.pixels[i] = canvas.pixels[i] << Byte.SIZE | level;
      }
    }
    return canvas;
  }

  /** Draws the boxes of objects, each in the colour of its class. */
  Canvas objects(List<SceneObject> objects) {
    objects.forEach(object -> outline(object.box(), KINDS.get(object.kind() % KINDS.size())));
    return this;
  }

  /** Draws what was found with at least a score. */
  Canvas detections(List<Detection> found, double least) {
    found.stream()
        .filter(detection -> detection.score() >= least)
        .forEach(one -> outline(one.box(), KINDS.get(one.kind() % KINDS.size())));
    return this;
  }

  private void outline(Box box, int colour) {
    int left = place(box.left());
    int right = place(box.right());
    int top = place(box.top());
    int bottom = place(box.bottom());
    for (int x = left; x <= right; x++) {
      dot(x, top, colour);
      dot(x, bottom, colour);
    }
    for (int y = top; y <= bottom; y++) {
      dot(left, y, colour);
      dot(right, y, colour);
    }
  }

  private int place(double at) {
    return Math.max(0, Math.min(side - 2, (int) Math.round(ZOOM * at)));
  }

  /** Two pixels a side. */
  private void dot(int x, int y, int colour) {
    for (int i = 0; i < 4; i++) {
      pixels[(y + i / 2) * side + x + i % 2] = colour;
    }
  }

  /** The image as a PNG. */
  Artefact png(String name) {
    return new Artefact(name, "image/png", RgbPng.write(side, pixels));
  }
}
