package org.lemmata.figures.draw.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;

/** Fills and strokes shapes of the unit square: bands, bars and cells. */
final class ShapesRenderer extends AbstractXYItemRenderer {

  private static final long serialVersionUID = 1L;

  /**
   * A shape.
   *
   * @param shape in the unit square, y upwards
   * @param fill its colour, or null
   * @param look strokes its outline, or null
   */
  record Filled(Shape shape, Color fill, Look look) {}

  private final transient List<Filled> shapes;
  private final boolean crisp;

  /** Adds shapes to a plot, on top of what is there. */
  static void add(XYPlot plot, List<Filled> shapes, boolean crisp) {
    DefaultXYDataset anything = new DefaultXYDataset();
    anything.addSeries("shapes", new double[][] {{0.5}, {0.5}});
    PlotFactory.add(plot, anything, new ShapesRenderer(shapes, crisp));
  }

  /** Draws shapes in order; crisp ones without smoothing, so that neighbours leave no seam. */
  ShapesRenderer(List<Filled> shapes, boolean crisp) {
    this.shapes = List.copyOf(shapes);
    this.crisp = crisp;
  }

  @Override
  public void drawItem(
      Graphics2D graphics,
      XYItemRendererState state,
      Rectangle2D area,
      PlotRenderingInfo info,
      XYPlot plot,
      ValueAxis domain,
      ValueAxis range,
      XYDataset dataset,
      int series,
      int item,
      CrosshairState crosshair,
      int pass) {
    AffineTransform place =
        new AffineTransform(
            area.getWidth(), 0, 0, -area.getHeight(), area.getMinX(), area.getMaxY());
    Object smoothing = graphics.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
    if (crisp) {
      graphics.setRenderingHint(
          RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    }
    for (Filled filled : shapes) {
      draw(graphics, filled, place.createTransformedShape(filled.shape()));
    }
    if (crisp && smoothing != null) {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, smoothing);
    }
  }

  private static void draw(Graphics2D graphics, Filled filled, Shape shape) {
    if (filled.fill() != null) {
      graphics.setPaint(filled.fill());
      graphics.fill(shape);
    }
    if (filled.look() != null) {
      graphics.setPaint(filled.look().colour());
      graphics.setStroke(filled.look().stroke());
      graphics.draw(shape);
    }
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
