package org.lemmata.figures.draw.plot;

import java.util.List;
import java.util.Map;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYDataset;
import org.lemmata.figures.draw.axis.Ticks;
import org.lemmata.figures.draw.data.Mark;

/** Makes the JFreeChart plot of a panel: every mark is a dataset with its renderer, in order. */
final class PlotFactory {

  private PlotFactory() {}

  /** The whole plot, with axis lines and tick marks but without any text. */
  static XYPlot plot(Map<Mark, Look> marks, PanelScales scales, Ticks x, Ticks y) {
    UnitPlot plot = new UnitPlot(new UnitAxis(x), new UnitAxis(y));
    boolean map = marks.keySet().stream().anyMatch(mark -> MarkDrawing.of(mark).hasCells());
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
    marks.forEach((mark, look) -> MarkDrawing.of(mark).add(plot, mark, look, scales));
    return plot;
  }

  /** Adds a dataset on top of those that are there. */
  static void add(XYPlot plot, XYDataset data, XYItemRenderer renderer) {
    int index = plot.getDatasetCount();
    plot.setDataset(index, data);
    plot.setRenderer(index, renderer);
  }
}
