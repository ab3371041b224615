package org.lemmata.figures.draw.plot;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.lemmata.figures.draw.axis.Tick;
import org.lemmata.figures.draw.axis.Ticks;
import org.lemmata.figures.draw.data.Mark;
import org.lemmata.figures.draw.text.TextBlock;

/** What the colours of a heat map mean: a bar at the right of its plot. */
final class ColourBar {

  private static final double DISTANCE = 7;
  private static final double BREADTH = 8;
  private static final double LONGEST = 40;

  private final ColourScale colours;
  private final Ticks ticks;
  private final TextBlock label;
  private final double length;

  ColourBar(Mark map, double length) {
    this.colours = ColourScale.of(map);
    this.ticks = TickLabels.up(colours.scaling(), length);
    this.length = length;
    this.label = TextBlock.wrapped(map.label(), Measures.LABEL, length);
  }

  /** What it takes at the right of the plot. */
  double width() {
    double above = isShort() ? multiplier(LONGEST).width() : 0;
    double labels = Math.max(TickLabels.width(ticks), above);
    double text = label.lines().isEmpty() ? 0 : Measures.GAP + label.height();
    return DISTANCE + BREADTH + Measures.MAJOR_TICK + 2 + labels + text;
  }

  /**
   * What it takes above the plot.
   *
   * @param plotWidth the width of the plot
   * @param axis what the vertical axis takes there; a long multiplier stands above that
   */
  double above(double plotWidth, double axis) {
    double height = multiplier(plotWidth).height();
    double own = height == 0 ? 0 : height + Measures.GAP;
    return isShort() ? own : axis + own;
  }

  /**
   * Draws the bar.
   *
   * @param plotLeft where the plot begins
   * @param plotTop its upper end
   * @param plotWidth its width
   * @param axis what the vertical axis takes above the plot
   */
  void draw(Graphics2D graphics, double plotLeft, double plotTop, double plotWidth, double axis) {
    double plotRight = plotLeft + plotWidth;
    double left = plotRight + DISTANCE;
    double bottom = plotTop + length;
    Rectangle2D frame = new Rectangle2D.Double(left, plotTop, BREADTH, length);
    colours.fill(graphics, frame, true);
    graphics.setPaint(Palette.INK);
    graphics.setStroke(Strokes.AXIS);
    graphics.draw(frame);
    double right = left + BREADTH;
    for (Tick tick : ticks.major()) {
      double y = bottom - tick.at() * length;
      graphics.draw(new Line2D.Double(right, y, right + Measures.MAJOR_TICK, y));
    }
    double text = right + Measures.MAJOR_TICK + 2;
    TickLabels.drawUp(graphics, ticks, text, 0, bottom, length);
    double top = plotTop - above(plotWidth, axis);
    multiplier(plotWidth).draw(graphics, isShort() ? left : right, top, isShort() ? 0 : 1);
    label.drawUpwards(graphics, plotRight + width() - label.height() / 2, plotTop + length / 2);
  }

  /** Whether the multiplier is no wider than labels may be; a longer one ends with the bar. */
  private boolean isShort() {
    return TextBlock.of(ticks.multiplier(), Measures.SMALL).width() <= LONGEST;
  }

  private TextBlock multiplier(double plotWidth) {
    return TextBlock.wrapped(
        ticks.multiplier(), Measures.SMALL, isShort() ? LONGEST : plotWidth + DISTANCE);
  }
}
