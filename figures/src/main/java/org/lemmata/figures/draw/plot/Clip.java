package org.lemmata.figures.draw.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a line at the edges of the unit square (Liang and Barsky's method), so that a drawing
 * library never sees a point far outside the plot.
 */
final class Clip {

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

  static boolean inside(double x, double y) {
    double slack = 1e-9;
    return x >= -slack && x <= 1 + slack && y >= -slack && y <= 1 + slack;
  }

  private void segment(double[] from, double[] to) {
    double[] span = {0, 1};
    if (!(narrow(span, from[0], to[0]) && narrow(span, from[1], to[1]))) {
      endPiece();
      return;
    }
    if (piece.isEmpty() || span[0] > 0) {
      endPiece();
      piece.add(between(from, to, span[0]));
    }
    piece.add(between(from, to, span[1]));
    if (span[1] < 1) {
      endPiece();
    }
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
