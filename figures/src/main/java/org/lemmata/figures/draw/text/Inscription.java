package org.lemmata.figures.draw.text;

import java.awt.geom.Path2D;

/**
 * The outline of a text, which remembers the text: where a glyph may be drawn once and used often,
 * as in SVG, it need not be drawn by its outline.
 */
public final class Inscription extends Path2D.Double {

  private static final long serialVersionUID = 1;

  private final String text;
  private final double size;
  private final double x;
  private final double y;

  /** No outline yet, of a text whose base line starts at the point. */
  Inscription(String text, double size, double x, double y) {
    super(WIND_NON_ZERO);
    this.text = text;
    this.size = size;
    this.x = x;
    this.y = y;
  }

  /** The characters. */
  public String text() {
    return text;
  }

  /** The size of the font. */
  public double size() {
    return size;
  }

  /** Where the base line starts, from the left. */
  public double x() {
    return x;
  }

  /** Where the base line is, from the top. */
  public double y() {
    return y;
  }
}
