package org.lemmata.figures.draw.plot;

import java.awt.Graphics2D;
import org.jfree.chart.plot.XYPlot;
import org.lemmata.figures.draw.data.Mark;

/** An image, which a {@link PictureBox} draws: it has no place between axes or in a legend. */
final class ImageDrawing implements MarkDrawing {

  @Override
  public void add(XYPlot plot, Mark mark, Look look, PanelScales scales) {
    throw new UnsupportedOperationException("an image has no axes");
  }

  @Override
  public void sample(Graphics2D graphics, Look look, double left, double middle) {
    throw new UnsupportedOperationException("an image is not in the legend");
  }
}
