package org.lemmata.study.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * One plot of a figure.
 *
 * @param title a few words, possibly empty
 * @param frame two axes, the sphere, or what images stand in
 * @param layers what is drawn, bottom first; only what its frame admits
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
            "panel '" + title + "': a layer reads " + reads(layer.geometry()) + " of no input");
      }
    }
  }

  private static Object reads(Geometry geometry) {
    return geometry.artefact().isPresent() ? geometry.artefact().get() : geometry.columns();
  }

  /** An empty panel between two axes. */
  public static Panel of(String title, Axis x, Axis y) {
    return new Panel(title, new Frame.Axes(x, y), List.of());
  }

  /** An empty map of the sphere. */
  public static Panel globe(String title, Projection projection) {
    return new Panel(title, new Frame.Globe(projection), List.of());
  }

  /** An empty panel for images, without axes. */
  public static Panel picture(String title) {
    return new Panel(title, new Frame.Picture(), List.of());
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
