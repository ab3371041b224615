package org.lemmata.figures.draw.plot;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/**
 * A plot of the unit square. Lines and markers at the edge are drawn whole: what is outside has
 * been left out before, so that nothing needs to be clipped but filled shapes.
 */
final class UnitPlot extends XYPlot {

  private static final long serialVersionUID = 1L;

  /** How far a marker, an error bar's cap or half a line may stand out. */
  private static final double OVERHANG = 6;

  UnitPlot(UnitAxis x, UnitAxis y) {
    super(null, x, y, null);
  }

  @Override
  public boolean render(
      Graphics2D graphics,
      Rectangle2D area,
      int index,
      PlotRenderingInfo info,
      CrosshairState crosshair) {
    if (getRenderer(index) instanceof ShapesRenderer) {
      return super.render(graphics, area, index, info, crosshair);
    }
    Shape clip = graphics.getClip();
    graphics.setClip(
        new Rectangle2D.Double(
            area.getX() - OVERHANG,
            area.getY() - OVERHANG,
            area.getWidth() + 2 * OVERHANG,
            area.getHeight() + 2 * OVERHANG));
    boolean found = super.render(graphics, area, index, info, crosshair);
    graphics.setClip(clip);
    return found;
  }

  @Override
  protected void drawDomainGridlines(Graphics2D graphics, Rectangle2D area, List<ValueTick> ticks) {
    super.drawDomainGridlines(graphics, area, withoutEnds(ticks));
  }

  @Override
  protected void drawRangeGridlines(Graphics2D graphics, Rectangle2D area, List<ValueTick> ticks) {
    super.drawRangeGridlines(graphics, area, withoutEnds(ticks));
  }

  /** A grid line at an end would paint over the axis there. */
  private static List<ValueTick> withoutEnds(List<ValueTick> ticks) {
    return ticks.stream()
        .filter(tick -> tick.getValue() > 1e-6 && tick.getValue() < 1 - 1e-6)
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
