package org.lemmata.figures.draw.plot;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;

/** Straight pieces from point to point, as lines and rules are drawn. */
final class Polyline {

  private Polyline() {}

  /** Adds what of it lies in the unit square. */
  static void add(XYPlot plot, List<double[]> points, Look look) {
    DefaultXYDataset data = new DefaultXYDataset();
    for (List<double[]> piece : Clip.polyline(points)) {
      double[][] columns = new double[2][piece.size()];
      for (int i = 0; i < piece.size(); i++) {
        columns[0][i] = piece.get(i)[0];
        columns[1][i] = piece.get(i)[1];
      }
      data.addSeries(data.getSeriesCount(), columns);
    }
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setAutoPopulateSeriesPaint(false);
    renderer.setAutoPopulateSeriesStroke(false);
    renderer.setDefaultPaint(look.colour());
    renderer.setDefaultStroke(look.stroke());
    PlotFactory.add(plot, data, renderer);
  }

  static void sample(Graphics2D graphics, Look look, double left, double middle) {
    graphics.setPaint(look.colour());
    graphics.setStroke(look.stroke());
    graphics.draw(new Line2D.Double(left, middle, left + MarkDrawing.SAMPLE, middle));
  }
}
