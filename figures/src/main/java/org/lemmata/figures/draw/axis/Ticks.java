package org.lemmata.figures.draw.axis;

import java.util.List;

/**
 * The ticks of an axis.
 *
 * @param all major and minor ones
 * @param multiplier what every label is to be multiplied with, such as {@code ×10⁻⁴}, or empty
 */
public record Ticks(List<Tick> all, String multiplier) {

  /** Keeps an immutable copy. */
  public Ticks {
    all = List.copyOf(all);
  }

  /** At most about so many labelled ticks, at least one when the scale has room for a round one. */
  public static Ticks of(Scaling scaling, int most) {
    return scaling.log() ? LogTicks.of(scaling, most) : LinearTicks.of(scaling, most);
  }

  /** Only the labelled ones. */
  public List<Tick> major() {
    return all.stream().filter(Tick::major).toList();
  }
}
