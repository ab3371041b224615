package org.lemmata.figures.draw.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.lemmata.figures.draw.axis.Ticks;

/**
 * An axis from 0 to 1 with given ticks. Scaling happens before JFreeChart sees a number, and labels
 * are drawn after it, so that neither overflow nor installed fonts matter here.
 */
final class UnitAxis extends NumberAxis {

  private static final long serialVersionUID = 1L;

  private final transient Ticks ticks;

  UnitAxis(Ticks ticks) {
    this.ticks = ticks;
    setAutoRange(false);
    setRange(0, 1);
    setTickLabelsVisible(false);
    setTickLabelFont(NoFont.INSTANCE);
    setLabelFont(NoFont.INSTANCE);
    setAxisLineStroke(Strokes.AXIS);
    setAxisLinePaint(Palette.INK);
    setTickMarkStroke(Strokes.AXIS);
    setTickMarkPaint(Palette.INK);
    setTickMarkInsideLength(0);
    setTickMarkOutsideLength((float) Measures.MAJOR_TICK);
    setMinorTickMarksVisible(true);
    setMinorTickMarkInsideLength(0);
    setMinorTickMarkOutsideLength((float) Measures.MINOR_TICK);
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
    return ticks.all().stream()
        .map(
            tick ->
                new NumberTick(
                    tick.major() ? TickType.MAJOR : TickType.MINOR,
                    tick.at(),
                    "",
                    TextAnchor.CENTER,
                    TextAnchor.CENTER,
                    0))
        .toList();
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
