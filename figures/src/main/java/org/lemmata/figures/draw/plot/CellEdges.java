package org.lemmata.figures.draw.plot;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.lemmata.figures.draw.axis.Scaling;
import org.lemmata.study.figure.Axis;

/**
 * Where the cells of a heat map end along one axis: halfway between neighbouring positions, as seen
 * on the axis; the outermost cells are symmetric. Every name of an axis is such a position, whether
 * or not it has a cell.
 */
final class CellEdges {

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
    DoubleStream names = IntStream.rangeClosed(1, axis.names().size()).asDoubleStream();
    return of(scaling, DoubleStream.concat(Arrays.stream(values), names).toArray());
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
    return edges[index(value)];
  }

  double after(double value) {
    return edges[index(value) + 1];
  }

  private int index(double value) {
    return Arrays.binarySearch(positions, scaling.fraction(value));
  }
}
