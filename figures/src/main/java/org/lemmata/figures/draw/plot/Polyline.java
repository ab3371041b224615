package org.lemmata.figures.draw.plot;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;

/** Straight pieces from point to point, as lines and rules are drawn. */
final class Polyline {

  /** How wide the dot of a point without neighbours is, in widths of the line. */
  private static final double DOT = 2;

  private Polyline() {}

  /** Adds what of some runs of points lies in the unit square. */
  static void add(XYPlot plot, List<List<double[]>> runs, Look look) {
    DefaultXYDataset data = new DefaultXYDataset();
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    for (List<double[]> run : runs) {
      for (List<double[]> piece : Clip.polyline(run)) {
        boolean alone = run.size() == 1;
        renderer.setSeriesShapesVisible(data.getSeriesCount(), alone);
        data.addSeries(data.getSeriesCount(), columns(alone ? run : piece));
      }
    }
    renderer.setDrawOutlines(false);
    renderer.setAutoPopulateSeriesShape(false);
    renderer.setDefaultShape(Markers.shape(0, DOT * look.stroke().getLineWidth()));
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setAutoPopulateSeriesPaint(false);
    renderer.setAutoPopulateSeriesStroke(false);
    renderer.setDefaultPaint(look.colour());
    renderer.setDefaultStroke(look.stroke());
    PlotFactory.add(plot, data, renderer);
  }

  private static double[][] columns(List<double[]> piece) {
    double[][] columns = new double[2][piece.size()];
    for (int i = 0; i < piece.size(); i++) {
      columns[0][i] = piece.get(i)[0];
      columns[1][i] = piece.get(i)[1];
    }
    return columns;
  }

  static void sample(Graphics2D graphics, Look look, double left, double middle) {
    graphics.setPaint(look.colour());
    graphics.setStroke(look.stroke());
    graphics.draw(new Line2D.Double(left, middle, left + MarkDrawing.SAMPLE, middle));
  }
}
