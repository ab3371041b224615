package org.lemmata.figures.draw.globe;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.Optional;

/**
 * Mollweide's projection: latitude phi lies at height sin(theta) with 2 theta + sin(2 theta) = pi
 * sin(phi), and longitude divides the parallel evenly, so that equal areas stay equal (Snyder, Map
 * Projections: A Working Manual, 1987, eqs. 31-1 to 31-3).
 */
final class Mollweide implements MapProjection {

  /** Newton's method starts close and converges quadratically: half of these would do. */
  private static final int NEWTON_STEPS = 10;

  /** Along a meridian, an ellipse, at most so much of theta is drawn as one straight segment. */
  private static final double ARC = 0.07;

  @Override
  public double aspect() {
    return 2;
  }

  @Override
  public Shape outline() {
    return new Ellipse2D.Double(0, 0, 1, 1);
  }

  @Override
  public Optional<Point2D> at(double longitude, double latitude) {
    return Optional.of(place(longitude, theta(latitude)));
  }

  @Override
  public void addCell(Path2D path, double west, double east, double south, double north) {
    double bottom = theta(south);
    double top = theta(north);
    int pieces = Math.max(1, (int) Math.ceil((top - bottom) / ARC));
    Point2D start = place(west, bottom);
    path.moveTo(start.getX(), start.getY());
    for (int i = 0; i <= pieces; i++) {
      lineTo(path, place(east, bottom + (top - bottom) * i / pieces));
    }
    for (int i = pieces; i > 0; i--) {
      lineTo(path, place(west, bottom + (top - bottom) * i / pieces));
    }
    path.closePath();
  }

  /**
   * The auxiliary angle in radians. With e = pi - 2 |theta| the equation is e - sin(e) = pi (1 -
   * sin|phi|), which keeps its digits near the poles; the left side is convex there.
   */
  static double theta(double latitude) {
    double fromPole = StrictMath.toRadians(90 - Math.abs(latitude));
    double half = StrictMath.sin(fromPole / 2);
    double right = 2 * StrictMath.PI * half * half;
    double e = StrictMath.cbrt(6 * right);
    for (int i = 0; i < NEWTON_STEPS && e > 0; i++) {
      double slope = 2 * StrictMath.sin(e / 2) * StrictMath.sin(e / 2);
      e = Math.max(0, e - (e - StrictMath.sin(e) - right) / slope);
    }
    return Math.copySign((StrictMath.PI - e) / 2, latitude);
  }

  private static Point2D place(double longitude, double theta) {
    double x = (1 + longitude / 180 * StrictMath.cos(theta)) / 2;
    return new Point2D.Double(x, (1 + StrictMath.sin(theta)) / 2);
  }

  private static void lineTo(Path2D path, Point2D to) {
    path.lineTo(to.getX(), to.getY());
  }
}
