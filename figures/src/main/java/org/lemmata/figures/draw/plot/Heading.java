package org.lemmata.figures.draw.plot;

import java.awt.Graphics2D;
import org.lemmata.figures.draw.text.TextBlock;
import org.lemmata.figures.draw.text.Typeface;

/**
 * The letter and the title above a plot.
 *
 * @param letter such as {@code (a)}, or empty
 * @param title broken into lines
 */
record Heading(String letter, TextBlock title) {

  private static final double BETWEEN = 4;

  static Heading of(String letter, String title, double plotWidth) {
    double room = plotWidth - indent(letter);
    return new Heading(letter, TextBlock.wrapped(title, Measures.TITLE, room));
  }

  /** The height with the gap below it; 0 when there is nothing to say. */
  double height() {
    double text = Math.max(title.height(), TextBlock.of(letter, Measures.TITLE).height());
    return text == 0 ? 0 : text + Measures.GAP + 1;
  }

  void draw(Graphics2D graphics, double left, double top) {
    graphics.setPaint(Palette.INK);
    if (!letter.isEmpty()) {
      double baseline = top + Measures.TITLE * Typeface.bundled().ascent();
      graphics.fill(Typeface.bundled().outline(letter, Measures.TITLE, left, baseline));
      // Only one weight is bundled: a thin stroke around the letter makes it bold.
      graphics.setStroke(Strokes.solid(0.4f));
      graphics.draw(Typeface.bundled().outline(letter, Measures.TITLE, left, baseline));
    }
    title.draw(graphics, left + indent(letter), top, 0);
  }

  private static double indent(String letter) {
    return letter.isEmpty() ? 0 : TextBlock.of(letter, Measures.TITLE).width() + BETWEEN;
  }
}
