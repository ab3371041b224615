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
   * @throws IllegalArgumentException if a layer cannot be drawn on the sphere
   */
  public Panel {
    layers = List.copyOf(layers);
    if (frame instanceof Frame.Globe && !layers.stream().allMatch(Panel::onSphere)) {
      throw new IllegalArgumentException(
          "panel '" + title + "': the sphere shows heat maps and points without error bars only");
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

  /** The panel with one more layer on top. */
  public Panel with(Layer layer) {
    List<Layer> more = new ArrayList<>(layers);
    more.add(layer);
    return new Panel(title, frame, more);
  }

  private static boolean onSphere(Layer layer) {
    return layer instanceof Layer.HeatMap
        || (layer instanceof Layer.Points points && points.error().isEmpty());
  }
}
