package org.lemmata.figures.draw.plot;

import java.awt.Graphics2D;
import org.lemmata.figures.draw.text.TextBlock;

/** Images whose plot has its size, in whole points, with their labels below. */
final class PictureBox implements PanelBox {

  private final PicturePlan plan;
  private final double plotWidth;
  private final double width;
  private final double height;
  private final Heading heading;
  private final TextBlock label;

  PictureBox(PicturePlan plan, double plotWidth, double width, double height) {
    this.plan = plan;
    this.plotWidth = plotWidth;
    this.width = width;
    this.height = height;
    this.heading = Heading.of(plan.letter(), plan.title(), plotWidth);
    this.label = TextBlock.wrapped(plan.label(), Measures.LABEL, plotWidth);
  }

  @Override
  public double plotWidth() {
    return plotWidth;
  }

  @Override
  public double plotHeight() {
    return height;
  }

  @Override
  public double top() {
    return heading.height();
  }

  @Override
  public double bottom() {
    return label.lines().isEmpty() ? 0 : 2 * Measures.GAP + label.height();
  }

  @Override
  public void draw(Graphics2D graphics, double left, double top, double rowHeight) {
    heading.draw(graphics, left, top - top());
    int x = (int) Math.rint(left + (plotWidth - width) / 2);
    int y = (int) Math.rint(top + (rowHeight - height) / 2);
    for (EmbeddedImage image : plan.images()) {
      graphics.drawImage(image, x, y, (int) width, (int) height, null);
    }
    graphics.setPaint(Palette.INK);
    label.draw(graphics, left + plotWidth / 2, top + rowHeight + 2 * Measures.GAP, 0.5);
  }
}
