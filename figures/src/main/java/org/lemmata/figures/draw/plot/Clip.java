package org.lemmata.figures.draw.plot;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a line at the edges of the unit square (Liang and Barsky's method), and a filled shape at
 * those of a square a little larger (Sutherland and Hodgman's), so that a drawing library never
 * sees a point far outside the plot.
 */
final class Clip {

  /** How far a filled shape may reach beyond the unit square, where the plot cuts it. */
  private static final double REACH = 1;

  private final List<List<double[]>> pieces = new ArrayList<>();
  private List<double[]> piece = new ArrayList<>();

  private Clip() {}

  /** The pieces inside, each at least one point of {x, y}. */
  static List<List<double[]>> polyline(List<double[]> points) {
    Clip clip = new Clip();
    if (points.size() == 1) {
      clip.segment(points.get(0), points.get(0));
    }
    for (int i = 1; i < points.size(); i++) {
      clip.segment(points.get(i - 1), points.get(i));
    }
    clip.endPiece();
    return clip.pieces;
  }

  /** The part of a closed polygon of points {x, y} near the unit square; possibly no point. */
  static List<double[]> polygon(List<double[]> points) {
    List<double[]> rest = points;
    for (int axis = 0; axis < 2; axis++) {
      rest = above(rest, axis, -REACH, 1);
      rest = above(rest, axis, 1 + REACH, -1);
    }
    return rest;
  }

  /** The part of a polygon on one side of a line across an axis: below it if the sign is -1. */
  private static List<double[]> above(List<double[]> points, int axis, double line, int sign) {
    List<double[]> rest = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      double[] from = points.get(i);
      double[] to = points.get((i + 1) % points.size());
      boolean fromInside = sign * (from[axis] - line) >= 0;
      boolean toInside = sign * (to[axis] - line) >= 0;
      if (fromInside) {
        rest.add(from);
      }
      if (fromInside != toInside) {
        double[] in = fromInside ? from : to;
        double[] out = fromInside ? to : from;
        rest.add(between(in, out, (line - in[axis]) / (out[axis] - in[axis])));
      }
    }
    return rest;
  }

  /** The part of a rectangle near the unit square; one that is beyond lies at its side. */
  static Rectangle2D rectangle(double left, double bottom, double right, double top) {
    double x = near(left);
    double y = near(bottom);
    return new Rectangle2D.Double(x, y, near(right) - x, near(top) - y);
  }

  /** A coordinate, or the nearest at which a filled shape may end. */
  static double near(double fraction) {
    return Math.max(-REACH, Math.min(1 + REACH, fraction));
  }

  static boolean inside(double x, double y) {
    double slack = 1e-9;
    return x >= -slack && x <= 1 + slack && y >= -slack && y <= 1 + slack;
  }

  private void segment(double[] from, double[] to) {
    // From a far end a place near the square would be rounded at the size of the far end.
    boolean turned = size(from) > size(to);
    double[] near = turned ? to : from;
    double[] far = turned ? from : to;
    double[] span = {0, 1};
    if (!(narrow(span, near[0], far[0]) && narrow(span, near[1], far[1]))) {
      endPiece();
      return;
    }
    boolean enters = turned ? span[1] < 1 : span[0] > 0;
    boolean leaves = turned ? span[0] > 0 : span[1] < 1;
    if (piece.isEmpty() || enters) {
      endPiece();
      piece.add(between(near, far, span[turned ? 1 : 0]));
    }
    piece.add(between(near, far, span[turned ? 0 : 1]));
    if (leaves) {
      endPiece();
    }
  }

  private static double size(double[] point) {
    return Math.max(Math.abs(point[0]), Math.abs(point[1]));
  }

  /** Narrows the part of a segment to where one coordinate is within [0, 1]. */
  private static boolean narrow(double[] span, double from, double to) {
    double delta = to - from;
    if (delta == 0) {
      return from >= 0 && from <= 1;
    }
    double first = Math.min(-from / delta, (1 - from) / delta);
    double last = Math.max(-from / delta, (1 - from) / delta);
    span[0] = Math.max(span[0], first);
    span[1] = Math.min(span[1], last);
    return span[0] <= span[1];
  }

  private static double[] between(double[] from, double[] to, double t) {
    if (t == 1) {
      return to;
    }
    return new double[] {from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])};
  }

  private void endPiece() {
    if (!piece.isEmpty()) {
      pieces.add(piece);
      piece = new ArrayList<>();
    }
  }
}
