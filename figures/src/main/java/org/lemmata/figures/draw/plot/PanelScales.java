package org.lemmata.figures.draw.plot;

import java.util.List;
import org.lemmata.figures.draw.axis.Extent;
import org.lemmata.figures.draw.axis.Scaling;
import org.lemmata.figures.draw.data.Mark;
import org.lemmata.figures.draw.data.Sample;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Frame;

/**
 * The scales of a panel's axes, from its marks.
 *
 * @param x the horizontal scale
 * @param y the vertical scale
 */
record PanelScales(Scaling x, Scaling y) {

  static PanelScales of(Frame.Axes axes, List<Mark> marks) {
    Extent x = new Extent(axes.x().log());
    Extent y = new Extent(axes.y().log());
    for (Mark mark : marks) {
      if (mark.kind() == Mark.Kind.HEATMAP && !mark.samples().isEmpty()) {
        includeCells(x, mark.samples().stream().mapToDouble(Sample::x).toArray(), axes.x().log());
        includeCells(y, mark.samples().stream().mapToDouble(Sample::y).toArray(), axes.y().log());
      } else {
        mark.samples().forEach(sample -> include(x, y, mark.kind(), sample));
      }
    }
    return new PanelScales(x.scaling(axes.x()), y.scaling(axes.y()));
  }

  private static void include(Extent x, Extent y, Mark.Kind kind, Sample sample) {
    x.include(sample.x());
    if (kind == Mark.Kind.HISTOGRAM) {
      x.include(sample.low());
      x.include(sample.high());
      y.include(sample.y());
      y.includeEdge(0);
    } else {
      y.include(sample.y());
      y.include(sample.low());
      y.include(sample.high());
    }
  }

  private static void includeCells(Extent extent, double[] positions, boolean log) {
    Extent around = new Extent(log);
    for (double position : positions) {
      around.includeEdge(position);
    }
    Scaling rough = around.scaling(new Axis("", log, Double.NaN, Double.NaN));
    CellEdges edges = CellEdges.of(rough, positions);
    extent.includeEdge(rough.valueAt(edges.first()));
    extent.includeEdge(rough.valueAt(edges.last()));
  }
}
