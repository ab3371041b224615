package org.lemmata.figures.draw.axis;

import java.util.List;

/**
 * The ticks of an axis: different doubles with different labels, each of which reads back to the
 * double where its tick stands, or names a category.
 *
 * @param all major and minor ones
 * @param multiplier what every label is to be multiplied with and what is to be added then, such as
 *     {@code ×10⁻⁴} or {@code ×10⁻¹⁵ + 1}, or empty
 */
public record Ticks(List<Tick> all, String multiplier) {

  /** Keeps an immutable copy. */
  public Ticks {
    all = List.copyOf(all);
  }

  /**
   * At most so many labelled ticks, and at least two where more than one may be had: from one label
   * nobody reads a scale.
   *
   * @param most at least 1
   */
  public static Ticks of(Scaling scaling, int most) {
    return scaling.log() ? LogTicks.of(scaling, most) : LinearTicks.of(scaling, most);
  }

  /** A labelled tick at each category that is seen; the first name stands at 1. */
  public static Ticks names(Scaling scaling, List<String> names) {
    return NameTicks.of(scaling, names);
  }

  /** Only the labelled ones. */
  public List<Tick> major() {
    return all.stream().filter(Tick::major).toList();
  }
}
