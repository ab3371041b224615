package org.lemmata.figures.draw.plot;

import java.awt.Graphics2D;
import java.util.Optional;

/** A map whose plot has its size, with the colour bar and the legend below it. */
final class GlobeBox implements PanelBox {

  /** The length of the colour bar, as a part of the map's width. */
  private static final double BAR = 0.7;

  private final GlobePlan plan;
  private final double plotWidth;
  private final double plotHeight;
  private final Heading heading;
  private final Optional<ColourBarBelow> bar;
  private final Legend legend;

  GlobeBox(GlobePlan plan, double plotWidth, double plotHeight) {
    this.plan = plan;
    this.plotWidth = plotWidth;
    this.plotHeight = plotHeight;
    this.heading = Heading.of(plan.letter(), plan.title(), plotWidth);
    this.bar =
        plan.cells()
            .map(
                cells ->
                    new ColourBarBelow(
                        ColourScale.of(cells),
                        cells.label(),
                        barLength(),
                        (plotWidth - barLength()) / 2));
    this.legend = Legend.flow(plan.marks(), plotWidth);
  }

  @Override
  public double plotWidth() {
    return plotWidth;
  }

  @Override
  public double plotHeight() {
    return plotHeight;
  }

  @Override
  public double top() {
    return heading.height();
  }

  @Override
  public double bottom() {
    double colours = bar.map(b -> 2 * Measures.GAP + b.height()).orElse(0.0);
    return colours + (legend.isEmpty() ? 0 : 2 * Measures.GAP + legend.height());
  }

  @Override
  public void draw(Graphics2D graphics, double left, double top, double rowHeight) {
    heading.draw(graphics, left, top - top());
    double width = plotHeight * plan.map().aspect();
    new GlobePainter(plan.map(), plan.marks())
        .paint(
            graphics,
            left + (plotWidth - width) / 2,
            top + (rowHeight - plotHeight) / 2,
            width,
            plotHeight);
    double y = top + rowHeight + 2 * Measures.GAP;
    if (bar.isPresent()) {
      bar.get().draw(graphics, left + (plotWidth - barLength()) / 2, y);
      y += bar.get().height() + 2 * Measures.GAP;
    }
    legend.draw(graphics, left + (plotWidth - legend.width()) / 2, y);
  }

  private double barLength() {
    return BAR * plotHeight * plan.map().aspect();
  }
}
