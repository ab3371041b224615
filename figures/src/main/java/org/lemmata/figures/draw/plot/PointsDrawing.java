package org.lemmata.figures.draw.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.lemmata.figures.draw.data.Mark;
import org.lemmata.figures.draw.data.Sample;

/** Markers, possibly with error bars. */
final class PointsDrawing implements MarkDrawing {

  @Override
  public void add(XYPlot plot, Mark mark, Look look, PanelScales scales) {
    XYIntervalSeries series = new XYIntervalSeries("points", false, true);
    for (Sample sample : mark.samples()) {
      double x = scales.x().fraction(sample.x());
      double y = scales.y().fraction(sample.y());
      if (Clip.inside(x, y)) {
        boolean bar = !Double.isNaN(sample.low());
        double low = bar ? onTheAxis(scales.y().fraction(sample.low())) : y;
        double high = bar ? onTheAxis(scales.y().fraction(sample.high())) : y;
        series.add(x, x, x, y, low, high);
      }
    }
    XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
    data.addSeries(series);
    PlotFactory.add(plot, data, renderer(look));
  }

  private static double onTheAxis(double fraction) {
    return Math.max(0, Math.min(1, fraction));
  }

  private static XYItemRenderer renderer(Look look) {
    XYErrorRenderer renderer = new XYErrorRenderer();
    renderer.setDrawXError(false);
    renderer.setErrorPaint(look.colour());
    renderer.setErrorStroke(Strokes.solid(0.8f));
    renderer.setCapLength(2.4);
    renderer.setAutoPopulateSeriesPaint(false);
    renderer.setAutoPopulateSeriesShape(false);
    renderer.setAutoPopulateSeriesOutlinePaint(false);
    renderer.setAutoPopulateSeriesOutlineStroke(false);
    renderer.setDefaultPaint(look.colour());
    renderer.setDefaultShape(look.marker());
    renderer.setDrawOutlines(true);
    renderer.setUseOutlinePaint(true);
    renderer.setDefaultOutlinePaint(Color.WHITE);
    renderer.setDefaultOutlineStroke(new BasicStroke(0.4f));
    return renderer;
  }

  @Override
  public void sample(Graphics2D graphics, Look look, double left, double middle) {
    graphics.setPaint(look.colour());
    graphics.fill(
        AffineTransform.getTranslateInstance(left + SAMPLE / 2, middle)
            .createTransformedShape(look.marker()));
  }
}
