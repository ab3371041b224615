package org.lemmata.figures.draw.plot;

import java.awt.Graphics2D;

/** A panel whose plot has its size: what stands above and below it, and how all is drawn. */
interface PanelBox {

  double plotWidth();

  /** How high the plot is; a row of panels gives each as much as the highest one needs. */
  double plotHeight();

  /** What stands above the plot. */
  double top();

  /** What stands below the plot. */
  double bottom();

  /**
   * Draws the panel.
   *
   * @param left where the plot starts
   * @param top where the row's plots start
   * @param rowHeight the height of the row's plots, at least {@link #plotHeight}
   */
  void draw(Graphics2D graphics, double left, double top, double rowHeight);
}
