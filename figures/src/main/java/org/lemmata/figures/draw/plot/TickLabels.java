package org.lemmata.figures.draw.plot;

import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.IntStream;
import org.lemmata.figures.draw.axis.Scaling;
import org.lemmata.figures.draw.axis.Tick;
import org.lemmata.figures.draw.axis.Ticks;
import org.lemmata.figures.draw.text.TextBlock;
import org.lemmata.study.figure.Axis;

/** The numbers beside an axis: as many as fit without touching. */
final class TickLabels {

  private static final int MOST = 7;
  static final double CLEARANCE = 8;

  /** Two labels may be nearer to each other, since one alone says little. */
  private static final double LEAST_CLEARANCE = 2;

  private TickLabels() {}

  /** The ticks of a horizontal axis of numbers. */
  static Ticks across(Scaling scaling, double length) {
    for (int most = MOST; most > 1; most--) {
      Ticks ticks = Ticks.of(scaling, most);
      if (fitAcross(ticks.major(), length, most > 2 ? CLEARANCE : LEAST_CLEARANCE)) {
        return ticks;
      }
    }
    return Ticks.of(scaling, 1);
  }

  /** The ticks of a vertical axis of this length, which has room for the names of categories. */
  static Ticks up(Axis axis, Scaling scaling, double length) {
    return axis.names().isEmpty() ? up(scaling, length) : Ticks.names(scaling, axis.names());
  }

  /** The ticks of a vertical axis of numbers. */
  static Ticks up(Scaling scaling, double length) {
    for (int most = (int) Math.min(MOST, length / 18); most > 2; most--) {
      Ticks ticks = Ticks.of(scaling, most);
      if (fitUp(ticks.major(), length)) {
        return ticks;
      }
    }
    return Ticks.of(scaling, 2);
  }

  /** On a logarithmic axis labels may be much nearer to each other at its upper end. */
  private static boolean fitUp(List<Tick> ticks, double length) {
    return IntStream.range(1, ticks.size())
        .allMatch(i -> apart(ticks.get(i - 1), ticks.get(i), length) > height());
  }

  private static double apart(Tick one, Tick next, double length) {
    return Math.abs(next.at() - one.at()) * length;
  }

  static double width(Ticks ticks) {
    return ticks.major().stream().mapToDouble(tick -> text(tick).width()).max().orElse(0);
  }

  static double height() {
    return TextBlock.of("0", Measures.SMALL).height();
  }

  /** How far the labels of a horizontal axis reach beyond its right end. */
  static double overhang(Ticks ticks, double length) {
    return ticks.major().stream()
        .mapToDouble(tick -> text(tick).width() / 2 - (1 - tick.at()) * length)
        .max()
        .orElse(0);
  }

  static void drawAcross(Graphics2D graphics, Ticks ticks, double left, double length, double top) {
    for (Tick tick : ticks.major()) {
      text(tick).draw(graphics, left + tick.at() * length, top, 0.5);
    }
  }

  /** Draws the labels of a vertical axis, aligned at {@code edge}: 1 for right, 0 for left. */
  static void drawUp(
      Graphics2D graphics, Ticks ticks, double edge, double align, double bottom, double length) {
    double half = 0.36 * Measures.SMALL;
    for (Tick tick : ticks.major()) {
      text(tick).draw(graphics, edge, bottom - tick.at() * length - half, align);
    }
  }

  /** Whether labels beside each other are so far apart. */
  static boolean fitAcross(List<Tick> ticks, double length, double clearance) {
    for (int i = 1; i < ticks.size(); i++) {
      Tick one = ticks.get(i - 1);
      Tick next = ticks.get(i);
      double halves = (text(one).width() + text(next).width()) / 2;
      if (apart(one, next, length) < halves + clearance) {
        return false;
      }
    }
    return true;
  }

  static TextBlock text(Tick tick) {
    return TextBlock.of(tick.label(), Measures.SMALL);
  }
}
