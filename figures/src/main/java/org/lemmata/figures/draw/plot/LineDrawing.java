package org.lemmata.figures.draw.plot;

import java.awt.Graphics2D;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.lemmata.figures.draw.data.Mark;

/** A line through points. */
final class LineDrawing implements MarkDrawing {

  @Override
  public void add(XYPlot plot, Mark mark, Look look, PanelScales scales) {
    List<double[]> points =
        mark.samples().stream()
            .map(s -> new double[] {scales.x().fraction(s.x()), scales.y().fraction(s.y())})
            .toList();
    Polyline.add(plot, points, look);
  }

  @Override
  public void sample(Graphics2D graphics, Look look, double left, double middle) {
    Polyline.sample(graphics, look, left, middle);
  }

  @Override
  public boolean variesDash() {
    return true;
  }
}
