package org.lemmata.figures.draw.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.lemmata.figures.draw.axis.Ticks;
import org.lemmata.figures.draw.data.Mark;
import org.lemmata.figures.draw.data.Sample;
import org.lemmata.study.figure.Layer;

/** Makes the JFreeChart plot of a panel: every mark is a dataset with its renderer, in order. */
final class PlotFactory {

  private final PanelScales scales;
  private final UnitPlot plot;

  private PlotFactory(PanelScales scales, UnitPlot plot) {
    this.scales = scales;
    this.plot = plot;
  }

  /** The whole plot, with axis lines and tick marks but without any text. */
  static XYPlot plot(Map<Mark, Look> marks, PanelScales scales, Ticks x, Ticks y) {
    UnitPlot plot = new UnitPlot(new UnitAxis(x), new UnitAxis(y));
    boolean map = marks.keySet().stream().anyMatch(mark -> mark.kind() == Mark.Kind.HEATMAP);
    plot.setDomainGridlinesVisible(!map);
    plot.setRangeGridlinesVisible(!map);
    plot.setOutlineVisible(map);
    filled(plot, marks, scales);
    plot.setBackgroundPaint(map ? Palette.LEFT_OUT : null);
    return plot;
  }

  /** Only the marks, to see where a legend would cover them. */
  static XYPlot marksOnly(Map<Mark, Look> marks, PanelScales scales) {
    Ticks none = new Ticks(List.of(), "");
    UnitPlot plot = new UnitPlot(new UnitAxis(none), new UnitAxis(none));
    plot.getDomainAxis().setVisible(false);
    plot.getRangeAxis().setVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setOutlineVisible(false);
    return filled(plot, marks, scales);
  }

  private static XYPlot filled(UnitPlot plot, Map<Mark, Look> marks, PanelScales scales) {
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setFixedDomainAxisSpace(new AxisSpace());
    plot.setFixedRangeAxisSpace(new AxisSpace());
    plot.setBackgroundPaint(null);
    plot.setDomainGridlinePaint(Palette.GRID);
    plot.setRangeGridlinePaint(Palette.GRID);
    plot.setDomainGridlineStroke(Strokes.GRID);
    plot.setRangeGridlineStroke(Strokes.GRID);
    plot.setOutlinePaint(Palette.INK);
    plot.setOutlineStroke(Strokes.AXIS);
    plot.setNoDataMessage(null);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    PlotFactory factory = new PlotFactory(scales, plot);
    marks.forEach(factory::add);
    return plot;
  }

  private void add(Mark mark, Look look) {
    switch (mark.kind()) {
      case LINE -> add(line(mark.samples()), lineRenderer(look));
      case RULE -> add(rule(mark), lineRenderer(look));
      case POINTS -> add(points(mark.samples()), pointRenderer(look));
      case BAND, HISTOGRAM, HEATMAP ->
          add(
              anything(),
              new ShapesRenderer(
                  new MarkShapes(scales.x(), scales.y()).of(mark, look),
                  mark.kind() == Mark.Kind.HEATMAP));
    }
  }

  private void add(XYDataset data, XYItemRenderer renderer) {
    int index = plot.getDatasetCount();
    plot.setDataset(index, data);
    plot.setRenderer(index, renderer);
  }

  private XYDataset line(List<Sample> samples) {
    return pieces(
        samples.stream()
            .map(s -> new double[] {scales.x().fraction(s.x()), scales.y().fraction(s.y())})
            .toList());
  }

  private XYDataset rule(Mark mark) {
    List<double[]> ends = new ArrayList<>();
    boolean horizontal = direction(mark.layer()) == Layer.Direction.HORIZONTAL;
    for (Sample sample : mark.samples()) {
      double at = horizontal ? scales.y().fraction(sample.y()) : scales.x().fraction(sample.x());
      ends.add(horizontal ? new double[] {0, at} : new double[] {at, 0});
      ends.add(horizontal ? new double[] {1, at} : new double[] {at, 1});
    }
    return pieces(ends);
  }

  private static Layer.Direction direction(Layer layer) {
    return layer instanceof Layer.Rule rule ? rule.direction() : ((Layer.RuleAt) layer).direction();
  }

  private static XYDataset pieces(List<double[]> points) {
    DefaultXYDataset data = new DefaultXYDataset();
    for (List<double[]> piece : Clip.polyline(points)) {
      double[][] columns = new double[2][piece.size()];
      for (int i = 0; i < piece.size(); i++) {
        columns[0][i] = piece.get(i)[0];
        columns[1][i] = piece.get(i)[1];
      }
      data.addSeries(data.getSeriesCount(), columns);
    }
    return data;
  }

  private XYDataset points(List<Sample> samples) {
    XYIntervalSeries series = new XYIntervalSeries("points", false, true);
    for (Sample sample : samples) {
      double x = scales.x().fraction(sample.x());
      double y = scales.y().fraction(sample.y());
      if (Clip.inside(x, y)) {
        boolean bar = !Double.isNaN(sample.low());
        double low = bar ? Math.max(0, scales.y().fraction(sample.low())) : y;
        double high = bar ? Math.min(1, scales.y().fraction(sample.high())) : y;
        series.add(x, x, x, y, low, high);
      }
    }
    XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
    data.addSeries(series);
    return data;
  }

  private static XYDataset anything() {
    DefaultXYDataset data = new DefaultXYDataset();
    data.addSeries("shapes", new double[][] {{0.5}, {0.5}});
    return data;
  }

  private static XYItemRenderer lineRenderer(Look look) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setAutoPopulateSeriesPaint(false);
    renderer.setAutoPopulateSeriesStroke(false);
    renderer.setDefaultPaint(look.colour());
    renderer.setDefaultStroke(look.stroke());
    return renderer;
  }

  private static XYItemRenderer pointRenderer(Look look) {
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
}
