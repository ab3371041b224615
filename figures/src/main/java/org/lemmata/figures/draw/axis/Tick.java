package org.lemmata.figures.draw.axis;

/**
 * A mark on an axis.
 *
 * @param value the number where it stands, which its label says
 * @param at its fraction of the axis
 * @param label what stands beside it; empty for a minor tick
 */
public record Tick(double value, double at, String label) {

  /** Whether it carries a label. */
  public boolean major() {
    return !label.isEmpty();
  }
}
