package org.lemmata.figures.draw.plot;

import java.awt.Graphics2D;
import java.util.List;
import org.lemmata.figures.draw.axis.Scaling;
import org.lemmata.figures.draw.axis.Tick;
import org.lemmata.figures.draw.axis.Ticks;
import org.lemmata.figures.draw.text.TextBlock;

/** The numbers beside an axis: as many as fit without touching. */
final class TickLabels {

  private static final int MOST = 7;
  private static final double CLEARANCE = 8;

  private TickLabels() {}

  /** The ticks of a horizontal axis of this length. */
  static Ticks across(Scaling scaling, double length) {
    for (int most = MOST; most > 2; most--) {
      Ticks ticks = Ticks.of(scaling, most);
      if (fitAcross(ticks.major(), length)) {
        return ticks;
      }
    }
    return Ticks.of(scaling, 2);
  }

  /** The ticks of a vertical axis of this length. */
  static Ticks up(Scaling scaling, double length) {
    return Ticks.of(scaling, (int) Math.max(2, Math.min(MOST, length / 18)));
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

  private static boolean fitAcross(List<Tick> ticks, double length) {
    double end = Double.NEGATIVE_INFINITY;
    for (Tick tick : ticks) {
      double half = text(tick).width() / 2;
      if (tick.at() * length - half < end + CLEARANCE) {
        return false;
      }
      end = tick.at() * length + half;
    }
    return true;
  }

  private static TextBlock text(Tick tick) {
    return TextBlock.of(tick.label(), Measures.SMALL);
  }
}
