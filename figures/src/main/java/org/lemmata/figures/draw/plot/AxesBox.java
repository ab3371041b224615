package org.lemmata.figures.draw.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.lemmata.figures.draw.text.TextBlock;

/** A panel with two axes whose plot has its size. */
final class AxesBox implements PanelBox {

  /** How much of a plot's height a legend may take inside. */
  private static final double MOST_INSIDE = 0.62;

  /** How wide a legend may be inside, as a part of the plot; a narrower one breaks its texts. */
  private static final double[] WIDTHS = {0.9, 0.62, 0.45};

  /** The length of a colour bar below, as a part of the plot's width. */
  private static final double BAR = 0.8;

  /** A label that has a smaller part of the plot's width beside the multiplier stands below it. */
  private static final double LEAST_BESIDE = 0.25;

  private final AxesPlan plan;
  private final double plotWidth;
  private final LabelsBelow xLabels;
  private final TextBlock xMultiplier;
  private final TextBlock yMultiplier;
  private final boolean labelBeside;
  private final TextBlock xLabel;
  private final Optional<ColourBarBelow> barBelow;
  private final Heading heading;
  private final Legend legend;
  private final Optional<Point2D> legendInside;

  AxesBox(AxesPlan plan, double plotWidth) {
    this.plan = plan;
    this.plotWidth = plotWidth;
    this.xLabels = LabelsBelow.of(plan.axes().x(), plan.scales().x(), plotWidth);
    this.xMultiplier = TextBlock.wrapped(xLabels.ticks().multiplier(), Measures.SMALL, plotWidth);
    this.yMultiplier = TextBlock.wrapped(plan.yTicks().multiplier(), Measures.SMALL, plotWidth);
    double beside = plotWidth - 2 * (xMultiplier.width() + Measures.GAP);
    this.labelBeside = beside >= LEAST_BESIDE * plotWidth;
    this.xLabel =
        TextBlock.wrapped(
            plan.axes().x().label(), Measures.LABEL, labelBeside ? beside : plotWidth);
    this.barBelow =
        plan.barBelow()
            .map(
                map ->
                    new ColourBarBelow(
                        ColourScale.of(map),
                        map.label(),
                        BAR * plotWidth,
                        (1 - BAR) / 2 * plotWidth));
    this.heading = Heading.of(plan.letter(), plan.title(), plotWidth);
    Optional<FreeSpace> space = freeSpace();
    Legend chosen = Legend.flow(plan.marks(), plan.left() + plotWidth);
    Optional<Point2D> place = Optional.empty();
    for (int i = 0; i < WIDTHS.length && space.isPresent() && place.isEmpty(); i++) {
      Legend column = Legend.column(plan.marks(), WIDTHS[i] * plotWidth);
      if (column.height() <= MOST_INSIDE * plan.plotHeight()) {
        place = space.get().place(column.width(), column.height(), 4);
        chosen = place.isPresent() ? column : chosen;
      }
    }
    this.legend = chosen;
    this.legendInside = place;
  }

  /** The room for a legend, when there is one. */
  private Optional<FreeSpace> freeSpace() {
    return Legend.column(plan.marks(), plotWidth).isEmpty()
        ? Optional.empty()
        : Optional.of(
            FreeSpace.of(
                PlotFactory.marksOnly(plan.marks(), plan.scales()), plotWidth, plan.plotHeight()));
  }

  @Override
  public double top() {
    return multiplierHeight() + heading.height();
  }

  @Override
  public double bottom() {
    return belowAxis() + belowLabel() + (legendBelow() ? legend.height() + 2 * Measures.GAP : 0);
  }

  @Override
  public double plotWidth() {
    return plotWidth;
  }

  @Override
  public double plotHeight() {
    return plan.plotHeight();
  }

  /** Where the legend stands, relative to the plot's upper left corner, when it is inside. */
  Optional<Rectangle2D> legendArea() {
    return legendInside.map(
        at -> new Rectangle2D.Double(at.getX(), at.getY(), legend.width(), legend.height()));
  }

  @Override
  public void draw(Graphics2D graphics, double left, double top, double rowHeight) {
    double bottom = top + plan.plotHeight();
    PlotFactory.plot(plan.marks(), plan.scales(), xLabels.ticks(), plan.yTicks())
        .draw(
            graphics,
            new Rectangle2D.Double(left, top, plotWidth, plan.plotHeight()),
            null,
            null,
            null);
    graphics.setPaint(Palette.INK);
    heading.draw(graphics, left, top - top());
    xAxis(graphics, left, bottom);
    yAxis(graphics, left, top);
    plan.bar().ifPresent(bar -> bar.draw(graphics, left, top, plotWidth, aboveAxis()));
    double below = bottom + belowAxis();
    barBelow.ifPresent(
        bar -> bar.draw(graphics, left + (1 - BAR) / 2 * plotWidth, below + 2 * Measures.GAP));
    if (legendBelow()) {
      double start = left + Math.min(0, plotWidth - legend.width());
      legend.draw(graphics, start, below + belowLabel() + Measures.GAP);
    }
    legendArea().ifPresent(area -> inside(graphics, left + area.getX(), top + area.getY()));
  }

  private void inside(Graphics2D graphics, double left, double top) {
    graphics.setPaint(Color.WHITE);
    graphics.fill(
        new Rectangle2D.Double(left - 2, top - 2, legend.width() + 4, legend.height() + 3));
    legend.draw(graphics, left, top);
  }

  private void xAxis(Graphics2D graphics, double left, double bottom) {
    double y = bottom + Measures.MAJOR_TICK + 2;
    xLabels.draw(graphics, left, plotWidth, y);
    y += xLabels.height() + Measures.GAP;
    double lower = labelBeside ? 0 : xMultiplier.height() + Measures.GAP;
    xLabel.draw(graphics, left + plotWidth / 2, y + lower, 0.5);
    xMultiplier.draw(graphics, left + plotWidth, y, 1);
  }

  private void yAxis(Graphics2D graphics, double left, double top) {
    double edge = left - Measures.MAJOR_TICK - 2;
    TickLabels.drawUp(graphics, plan.yTicks(), edge, 1, top + plan.plotHeight(), plan.plotHeight());
    double label = left - plan.left() + plan.yLabel().height() / 2;
    plan.yLabel().drawUpwards(graphics, label, top + plan.plotHeight() / 2);
    yMultiplier.draw(graphics, left, top - aboveAxis(), 0);
  }

  private double belowAxis() {
    double label =
        labelBeside
            ? Math.max(xLabel.height(), xMultiplier.height())
            : xMultiplier.height() + Measures.GAP + xLabel.height();
    return Measures.MAJOR_TICK + 2 + xLabels.height() + (label == 0 ? 0 : Measures.GAP + label);
  }

  private double belowLabel() {
    return barBelow.map(bar -> bar.height() + 2 * Measures.GAP).orElse(0.0);
  }

  private double multiplierHeight() {
    return Math.max(aboveAxis(), above(aboveAxis()));
  }

  private double above(double axis) {
    return plan.bar().map(bar -> bar.above(plotWidth, axis)).orElse(0.0);
  }

  private double aboveAxis() {
    return yMultiplier.height() == 0 ? 0 : yMultiplier.height() + Measures.GAP;
  }

  private boolean legendBelow() {
    return legendInside.isEmpty() && !legend.isEmpty();
  }
}
