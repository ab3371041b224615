package org.lemmata.figures.draw.plot;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.lemmata.figures.draw.axis.Tick;
import org.lemmata.figures.draw.axis.Ticks;
import org.lemmata.figures.draw.text.TextBlock;

/** What the colours of a map mean: a bar below it. */
final class ColourBarBelow {

  private static final double BREADTH = 7;

  private final ColourScale colours;
  private final Ticks ticks;
  private final TextBlock label;
  private final double length;

  ColourBarBelow(ColourScale colours, String label, double length) {
    this.colours = colours;
    this.ticks = TickLabels.across(colours.scaling(), length);
    this.label = TextBlock.wrapped(label, Measures.LABEL, length);
    this.length = length;
  }

  double height() {
    double text = label.lines().isEmpty() ? 0 : Measures.GAP + label.height();
    return BREADTH + Measures.MAJOR_TICK + 2 + TickLabels.height() + text;
  }

  void draw(Graphics2D graphics, double left, double top) {
    Rectangle2D frame = new Rectangle2D.Double(left, top, length, BREADTH);
    colours.fill(graphics, frame, false);
    graphics.setPaint(Palette.INK);
    graphics.setStroke(Strokes.AXIS);
    graphics.draw(frame);
    double bottom = top + BREADTH;
    for (Tick tick : ticks.major()) {
      double x = left + tick.at() * length;
      graphics.draw(new Line2D.Double(x, bottom, x, bottom + Measures.MAJOR_TICK));
    }
    double y = bottom + Measures.MAJOR_TICK + 2;
    TickLabels.drawAcross(graphics, ticks, left, length, y);
    double beside = left + length + TickLabels.overhang(ticks, length) + Measures.GAP;
    TextBlock.of(ticks.multiplier(), Measures.SMALL).draw(graphics, beside, y, 0);
    y += TickLabels.height() + Measures.GAP;
    label.draw(graphics, left + length / 2, y, 0.5);
  }
}
