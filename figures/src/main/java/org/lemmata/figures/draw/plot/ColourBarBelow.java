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
  private final double room;
  private final TextBlock multiplier;
  private final boolean beside;

  /**
   * A bar.
   *
   * @param length of the bar
   * @param room right of it
   */
  ColourBarBelow(ColourScale colours, String label, double length, double room) {
    this.colours = colours;
    this.ticks = TickLabels.across(colours.scaling(), length);
    TextBlock line = TextBlock.of(ticks.multiplier(), Measures.SMALL);
    this.beside = TickLabels.overhang(ticks, length) + Measures.GAP + line.width() <= room;
    this.multiplier =
        beside ? line : TextBlock.wrapped(ticks.multiplier(), Measures.SMALL, length + room);
    this.label = TextBlock.wrapped(label, Measures.LABEL, length);
    this.length = length;
    this.room = room;
  }

  double height() {
    double text = label.lines().isEmpty() ? 0 : Measures.GAP + label.height();
    return BREADTH + Measures.MAJOR_TICK + 2 + TickLabels.height() + multiplierBelow() + text;
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
    double end = left + length;
    if (beside) {
      double start = end + TickLabels.overhang(ticks, length) + Measures.GAP;
      multiplier.draw(graphics, start, y, 0);
    } else {
      multiplier.draw(graphics, end + room, y + TickLabels.height() + Measures.GAP, 1);
    }
    y += TickLabels.height() + multiplierBelow() + Measures.GAP;
    label.draw(graphics, left + length / 2, y, 0.5);
  }

  private double multiplierBelow() {
    return beside ? 0 : Measures.GAP + multiplier.height();
  }
}
