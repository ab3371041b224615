package org.lemmata.figures.draw.text;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of text of one size.
 *
 * @param lines from top to bottom; none for an empty text
 * @param size the font size in points
 */
public record TextBlock(List<String> lines, double size) {

  private static final double LEADING = 1.25;

  /** Keeps an immutable copy. */
  public TextBlock {
    lines = List.copyOf(lines);
  }

  /** A text on one line. */
  public static TextBlock of(String text, double size) {
    return new TextBlock(text.isEmpty() ? List.of() : List.of(text), size);
  }

  /** A text broken between words, or within a word that alone is too long. */
  public static TextBlock wrapped(String text, double size, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words(text, size, width)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && widthOf(longer, size) > width) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return new TextBlock(lines, size);
  }

  /** The width of the longest line. */
  public double width() {
    return lines.stream().mapToDouble(line -> widthOf(line, size)).max().orElse(0);
  }

  /** The height from the top of the capitals to below the last line. */
  public double height() {
    Typeface face = Typeface.bundled();
    return lines.isEmpty()
        ? 0
        : size * (face.ascent() + face.descent() + LEADING * (lines.size() - 1));
  }

  /**
   * Fills the text.
   *
   * @param left the left end, the centre or the right end of the lines, by {@code align}
   * @param top the top of the first line's capitals
   * @param align 0 for left, 0.5 for centre, 1 for right
   */
  public void draw(Graphics2D graphics, double left, double top, double align) {
    double baseline = top + size * Typeface.bundled().ascent();
    for (String line : lines) {
      double x = left - align * widthOf(line, size);
      graphics.fill(Typeface.bundled().outline(line, size, x, baseline));
      baseline += size * LEADING;
    }
  }

  /** Fills the text centred on a point and turned to read upwards; its last line is rightmost. */
  public void drawUpwards(Graphics2D graphics, double centreX, double centreY) {
    AffineTransform before = graphics.getTransform();
    graphics.rotate(-Math.PI / 2, centreX, centreY);
    draw(graphics, centreX, centreY - height() / 2, 0.5);
    graphics.setTransform(before);
  }

  private static double widthOf(String text, double size) {
    return Typeface.bundled().width(text, size);
  }

  private static List<String> words(String text, double size, double width) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              boolean space = Character.isWhitespace(character);
              String longer = word + Character.toString(character);
              if (!word.isEmpty() && (space || widthOf(longer, size) > width)) {
                words.add(word.toString());
                word.setLength(0);
              }
              if (!space) {
                word.appendCodePoint(character);
              }
            });
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }
}
