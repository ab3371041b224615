package org.lemmata.figures.draw.plot;

import java.util.Arrays;
import org.lemmata.figures.draw.axis.Scaling;
import org.lemmata.study.figure.Axis;

/**
 * Where the cells of a heat map end along one axis: halfway between neighbouring positions, as seen
 * on the axis; the outermost cells are symmetric. On an axis with names a cell is as wide as the
 * place of its name, whether or not its neighbours have cells.
 */
final class CellEdges {

  /** Half the width of the place of a name. */
  private static final double HALF = 0.5;

  private final Scaling scaling;
  private final double[] positions;
  private final double[] edges;

  private CellEdges(Scaling scaling, double[] positions, double[] edges) {
    this.scaling = scaling;
    this.positions = positions;
    this.edges = edges;
  }

  /** The edges around values on a declared axis. */
  static CellEdges of(Axis axis, Scaling scaling, double[] values) {
    return axis.names().isEmpty()
        ? of(scaling, values)
        : new CellEdges(scaling, new double[0], new double[0]);
  }

  /** The edges around values in any order, as fractions of the axis. */
  static CellEdges of(Scaling scaling, double[] values) {
    double[] at = Arrays.stream(values).map(scaling::fraction).sorted().distinct().toArray();
    double[] edges = new double[at.length + 1];
    for (int i = 1; i < at.length; i++) {
      edges[i] = (at[i - 1] + at[i]) / 2;
    }
    if (at.length == 1) {
      edges[0] = at[0] - 0.5;
      edges[1] = at[0] + 0.5;
    } else if (at.length > 1) {
      edges[0] = at[0] - (edges[1] - at[0]);
      edges[at.length] = at[at.length - 1] + (at[at.length - 1] - edges[at.length - 1]);
    }
    return new CellEdges(scaling, at, edges);
  }

  double first() {
    return edges[0];
  }

  double last() {
    return edges[edges.length - 1];
  }

  double before(double value) {
    return hasNames() ? end(value, false) : edges[index(value)];
  }

  double after(double value) {
    return hasNames() ? end(value, true) : edges[index(value) + 1];
  }

  /** An end of a name's place, on an axis that may run backwards. */
  private double end(double value, boolean upper) {
    return scaling.fraction(upper == scaling.reversed() ? value - HALF : value + HALF);
  }

  private boolean hasNames() {
    return edges.length == 0;
  }

  private int index(double value) {
    return Arrays.binarySearch(positions, scaling.fraction(value));
  }
}
