package org.lemmata.study.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * One plot of a figure.
 *
 * @param title a few words, possibly empty
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param layers what is drawn, bottom first
 */
public record Panel(String title, Axis x, Axis y, List<Layer> layers) {

  /** Keeps an immutable copy. */
  public Panel {
    layers = List.copyOf(layers);
  }

  /** An empty panel. */
  public static Panel of(String title, Axis x, Axis y) {
    return new Panel(title, x, y, List.of());
  }

  /** The panel with one more layer on top. */
  public Panel with(Layer layer) {
    List<Layer> more = new ArrayList<>(layers);
    more.add(layer);
    return new Panel(title, x, y, more);
  }
}
