package org.lemmata.figures.draw.plot;

import java.awt.geom.Path2D;

/**
 * A path of the unit square from values of the axes. It may reach a little beyond the square, where
 * the plot clips it.
 */
final class UnitPath {

  /** How far beyond the square a shape may reach. */
  private static final double REACH = 40;

  private final PanelScales scales;
  private final Path2D path = new Path2D.Double();

  UnitPath(PanelScales scales) {
    this.scales = scales;
  }

  Path2D path() {
    return path;
  }

  /** Goes on in a straight line. */
  void to(double x, double y) {
    if (path.getCurrentPoint() == null) {
      startAt(x, y);
    } else {
      path.lineTo(limited(scales.x().fraction(x)), limited(scales.y().fraction(y)));
    }
  }

  /** Starts a new piece. */
  void startAt(double x, double y) {
    path.moveTo(limited(scales.x().fraction(x)), limited(scales.y().fraction(y)));
  }

  private static double limited(double fraction) {
    return Math.max(-REACH, Math.min(REACH, fraction));
  }
}
