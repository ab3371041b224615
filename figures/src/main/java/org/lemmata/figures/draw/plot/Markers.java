package org.lemmata.figures.draw.plot;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Marker shapes of about equal weight, centred on the origin. */
final class Markers {

  private static final int KINDS = 6;

  private Markers() {}

  static Shape shape(int index, double diameter) {
    double r = diameter / 2;
    return switch (Math.floorMod(index, KINDS)) {
      case 0 -> new Ellipse2D.Double(-r, -r, 2 * r, 2 * r);
      case 1 -> new Rectangle2D.Double(-0.9 * r, -0.9 * r, 1.8 * r, 1.8 * r);
      case 2 -> polygon(0, -1.25 * r, 1.15 * r, 0.8 * r, -1.15 * r, 0.8 * r);
      case 3 -> polygon(0, -1.3 * r, 1.1 * r, 0, 0, 1.3 * r, -1.1 * r, 0);
      case 4 -> polygon(0, 1.25 * r, 1.15 * r, -0.8 * r, -1.15 * r, -0.8 * r);
      default -> cross(1.2 * r, 0.42 * r);
    };
  }

  private static Shape cross(double reach, double half) {
    return polygon(
        -half, -reach, half, -reach, half, -half, reach, -half, reach, half, half, half, half,
        reach, -half, reach, -half, half, -reach, half, -reach, -half, -half, -half);
  }

  private static Shape polygon(double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    path.closePath();
    return path;
  }
}
