package org.lemmata.figures.draw.plot;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.lemmata.figures.draw.axis.Extent;
import org.lemmata.figures.draw.axis.Scaling;
import org.lemmata.figures.draw.data.Mark;
import org.lemmata.figures.draw.data.Sample;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Frame;
import org.lemmata.study.figure.Geometry;

/**
 * Coloured cells, of a matrix or of the sphere.
 *
 * @param colours how values are coloured
 */
record HeatMapDrawing(Geometry.Colours colours) implements MarkDrawing {

  @Override
  public void extend(Extent x, Extent y, Frame.Axes axes, List<Sample> samples) {
    if (!samples.isEmpty()) {
      extend(x, samples.stream().mapToDouble(Sample::x).toArray(), axes.x());
      extend(y, samples.stream().mapToDouble(Sample::y).toArray(), axes.y());
    }
  }

  private static void extend(Extent extent, double[] positions, Axis axis) {
    if (!axis.names().isEmpty()) {
      for (double position : positions) {
        extent.include(position);
      }
      return;
    }
    boolean log = axis.log();
    Extent around = new Extent(log);
    for (double position : positions) {
      around.includeEdge(position);
    }
    Scaling rough = around.scaling(log ? Axis.log("") : Axis.linear(""));
    CellEdges edges = CellEdges.of(rough, positions);
    extent.includeEdge(rough.valueAt(edges.first()));
    extent.includeEdge(rough.valueAt(edges.last()));
  }

  @Override
  public void add(XYPlot plot, Mark mark, Look look, PanelScales scales) {
    List<ShapesRenderer.Filled> cells = new ArrayList<>();
    if (!mark.samples().isEmpty()) {
      ColourScale colour = ColourScale.of(mark);
      CellEdges across =
          CellEdges.of(
              scales.axes().x(),
              scales.x(),
              mark.samples().stream().mapToDouble(Sample::x).toArray());
      CellEdges up =
          CellEdges.of(
              scales.axes().y(),
              scales.y(),
              mark.samples().stream().mapToDouble(Sample::y).toArray());
      for (Sample cell : mark.samples()) {
        double left = across.before(cell.x());
        double bottom = up.before(cell.y());
        cells.add(
            new ShapesRenderer.Filled(
                Clip.rectangle(left, bottom, across.after(cell.x()), up.after(cell.y())),
                colour.of(cell.value()),
                null));
      }
    }
    ShapesRenderer.add(plot, cells, true);
  }

  /** The colour bar says what it shows. */
  @Override
  public void sample(Graphics2D graphics, Look look, double left, double middle) {}

  @Override
  public boolean hasCells() {
    return true;
  }

  @Override
  public ColourScale colours(Mark mark) {
    return ColourScale.of(colours, mark);
  }
}
