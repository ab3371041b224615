package org.lemmata.figures.draw.plot;

import java.util.List;
import org.lemmata.figures.draw.data.Mark;
import org.lemmata.study.figure.Frame;
import org.lemmata.study.figure.Panel;

/** What a panel needs at its sides, known before the width of its plot is. */
interface PanelPlan {

  /**
   * Plans a panel.
   *
   * @param letter such as {@code (a)}, or empty
   * @param panel the declaration
   * @param marks what is drawn
   * @param plotHeight the height between the axes' ends, and the most that a map may have
   */
  static PanelPlan of(String letter, Panel panel, List<Mark> marks, double plotHeight) {
    if (panel.frame() instanceof Frame.Globe globe) {
      return new GlobePlan(letter, panel.title(), globe, marks, plotHeight);
    }
    return new AxesPlan(letter, panel.title(), (Frame.Axes) panel.frame(), marks, plotHeight);
  }

  /** What stands left of the plot. */
  double left();

  /** What stands right of the plot, if the plot has about this width. */
  double right(double plotWidth);

  /** The panel with a plot of this width. */
  PanelBox box(double plotWidth);
}
