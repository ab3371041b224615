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
   * @param mostRight how wide a colour bar at the right may be; a wider one lies below
   */
  static PanelPlan of(
      String letter, Panel panel, List<Mark> marks, double plotHeight, double mostRight) {
    return panel
        .frame()
        .accept(
            new Frame.Visitor<>() {
              @Override
              public PanelPlan axes(Frame.Axes axes) {
                return new AxesPlan(letter, panel.title(), axes, marks, plotHeight, mostRight);
              }

              @Override
              public PanelPlan globe(Frame.Globe globe) {
                return new GlobePlan(letter, panel.title(), globe, marks, plotHeight);
              }

              @Override
              public PanelPlan picture(Frame.Picture picture) {
                return new PicturePlan(letter, panel.title(), marks, plotHeight);
              }
            });
  }

  /** What stands left of the plot. */
  double left();

  /** What stands right of the plot, if the plot has about this width. */
  double right(double plotWidth);

  /** The panel with a plot of this width. */
  PanelBox box(double plotWidth);
}
