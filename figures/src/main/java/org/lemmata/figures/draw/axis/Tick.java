package org.lemmata.figures.draw.axis;

/**
 * A mark on an axis.
 *
 * @param at its fraction of the axis
 * @param label what stands beside it; empty for a minor tick
 */
public record Tick(double at, String label) {

  /** Whether it carries a label. */
  public boolean major() {
    return !label.isEmpty();
  }
}
