package org.lemmata.figures.draw.plot;

import java.awt.Graphics2D;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.lemmata.figures.draw.axis.Extent;
import org.lemmata.figures.draw.data.Mark;
import org.lemmata.figures.draw.data.Sample;
import org.lemmata.study.figure.Frame;

/** How marks of one kind are drawn. */
interface MarkDrawing {

  /** How wide the sample of a mark in the legend is. */
  double SAMPLE = 17;

  /** The drawing of a mark's kind. */
  static MarkDrawing of(Mark mark) {
    return mark.layer().geometry().accept(new MarkDrawings());
  }

  /** Whether a mark has cells, at least one. */
  static boolean showsCells(Mark mark) {
    return of(mark).hasCells() && !mark.samples().isEmpty();
  }

  /**
   * Includes what the axes should show, where their ends are not declared.
   *
   * @param x modified
   * @param y modified
   */
  default void extend(Extent x, Extent y, Frame.Axes axes, List<Sample> samples) {
    for (Sample sample : samples) {
      x.include(sample.x());
      y.include(sample.y());
      y.include(sample.low());
      y.include(sample.high());
    }
  }

  /** Adds a mark to a plot of the unit square, on top of what is there. */
  void add(XYPlot plot, Mark mark, Look look, PanelScales scales);

  /** Draws what the legend shows of a mark, {@link #SAMPLE} wide. */
  void sample(Graphics2D graphics, Look look, double left, double middle);

  /** Whether automatic marks and series of this kind differ in their dashes. */
  default boolean variesDash() {
    return false;
  }

  /**
   * Whether marks of this kind are coloured cells, which a colour bar explains; others have one
   * colour of the palette and a place in the legend.
   */
  default boolean hasCells() {
    return false;
  }

  /**
   * The colours of a mark's cells.
   *
   * @throws UnsupportedOperationException if it has none
   */
  default ColourScale colours(Mark mark) {
    throw new UnsupportedOperationException(mark.kind() + " has no cells");
  }
}
