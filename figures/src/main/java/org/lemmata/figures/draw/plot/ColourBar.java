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
    double labels = Math.max(TickLabels.width(ticks), multiplier().width());
    double text = label.lines().isEmpty() ? 0 : Measures.GAP + label.height();
    return DISTANCE + BREADTH + Measures.MAJOR_TICK + 2 + labels + text;
  }

  /** What it takes above the plot. */
  double above() {
    return multiplier().lines().isEmpty() ? 0 : multiplier().height() + Measures.GAP;
  }

  void draw(Graphics2D graphics, double plotRight, double plotTop) {
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
    multiplier().draw(graphics, left, plotTop - above(), 0);
    label.drawUpwards(graphics, plotRight + width() - label.height() / 2, plotTop + length / 2);
  }

  private TextBlock multiplier() {
    return TextBlock.of(ticks.multiplier(), Measures.SMALL);
  }
}
