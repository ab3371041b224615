package org.lemmata.figures.draw.data;

import org.lemmata.study.figure.Axis;

/**
 * Which numbers a panel can show: finite ones, and on a logarithmic axis only positive ones.
 *
 * @param x the horizontal axis
 * @param y the vertical axis
 */
record Drawable(Axis x, Axis y) {

  boolean onX(double value) {
    return shows(x, value);
  }

  boolean onY(double value) {
    return shows(y, value);
  }

  static boolean shows(Axis axis, double value) {
    return Double.isFinite(value) && (!axis.log() || value > 0);
  }
}
