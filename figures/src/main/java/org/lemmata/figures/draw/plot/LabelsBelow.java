package org.lemmata.figures.draw.plot;

import java.awt.Graphics2D;
import org.lemmata.figures.draw.axis.Scaling;
import org.lemmata.figures.draw.axis.Tick;
import org.lemmata.figures.draw.axis.Ticks;
import org.lemmata.figures.draw.text.TextBlock;
import org.lemmata.study.figure.Axis;

/**
 * What stands below a horizontal axis: numbers, or the names of categories, which are turned to
 * read upwards where they would touch.
 *
 * @param ticks the ticks
 * @param turned whether their labels read upwards
 */
record LabelsBelow(Ticks ticks, boolean turned) {

  /** The labels of an axis of this length. */
  static LabelsBelow of(Axis axis, Scaling scaling, double length) {
    if (axis.names().isEmpty()) {
      return new LabelsBelow(TickLabels.across(scaling, length), false);
    }
    Ticks names = Ticks.names(scaling, axis.names());
    boolean fit = TickLabels.fitAcross(names.major(), length, TickLabels.CLEARANCE);
    return new LabelsBelow(names, !fit);
  }

  double height() {
    return turned ? TickLabels.width(ticks) : TickLabels.height();
  }

  /** How far they reach beyond the right end of the axis. */
  double overhang(double length) {
    return turned ? 0 : TickLabels.overhang(ticks, length);
  }

  void draw(Graphics2D graphics, double left, double length, double top) {
    if (!turned) {
      TickLabels.drawAcross(graphics, ticks, left, length, top);
      return;
    }
    for (Tick tick : ticks.major()) {
      TextBlock name = TickLabels.text(tick);
      name.drawUpwards(graphics, left + tick.at() * length, top + name.width() / 2);
    }
  }
}
