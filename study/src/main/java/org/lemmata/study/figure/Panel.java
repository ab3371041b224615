package org.lemmata.study.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * One plot of a figure.
 *
 * @param title a few words, possibly empty
 * @param frame two axes, or the sphere
 * @param layers what is drawn, bottom first; on the sphere only heat maps and points without error
 *     bars
 */
public record Panel(String title, Frame frame, List<Layer> layers) {

  /**
   * Keeps an immutable copy.
   *
   * @throws IllegalArgumentException if a layer cannot stand in the frame, or reads columns of no
   *     input
   */
  public Panel {
    layers = List.copyOf(layers);
    for (Layer layer : layers) {
      if (!frame.admits(layer.geometry())) {
        throw new IllegalArgumentException("panel '" + title + "': " + frame.contents());
      }
      if (!layer.isComplete()) {
        throw new IllegalArgumentException(
            "panel '" + title + "': a layer reads " + layer.geometry().columns() + " of no input");
      }
    }
  }

  /** An empty panel between two axes. */
  public static Panel of(String title, Axis x, Axis y) {
    return new Panel(title, new Frame.Axes(x, y), List.of());
  }

  /** An empty map of the sphere. */
  public static Panel globe(String title, Projection projection) {
    return new Panel(title, new Frame.Globe(projection), List.of());
  }

  /** The panel with more layers on top, the first of them lowest. */
  public Panel with(Layer... more) {
    return with(List.of(more));
  }

  /** The panel with more layers on top, the first of them lowest. */
  public Panel with(List<Layer> more) {
    List<Layer> all = new ArrayList<>(layers);
    all.addAll(more);
    return new Panel(title, frame, all);
  }
}
