package org.lemmata.figures.draw.plot;

import java.awt.geom.Path2D;

/**
 * A path of the unit square from values of the axes, along either of them only: what is far beyond
 * the square is moved nearer, which would turn a slanted piece.
 */
final class UnitPath {

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
      path.lineTo(Clip.near(scales.x().fraction(x)), Clip.near(scales.y().fraction(y)));
    }
  }

  /** Starts a new piece. */
  void startAt(double x, double y) {
    path.moveTo(Clip.near(scales.x().fraction(x)), Clip.near(scales.y().fraction(y)));
  }
}
