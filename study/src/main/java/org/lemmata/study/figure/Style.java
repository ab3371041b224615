package org.lemmata.study.figure;

/**
 * How a layer looks, by role rather than by colour value; the palette is the drawer's and is told
 * apart by colour-blind readers.
 *
 * @param colour index into the palette from 0; -1 takes the next free one; -2 is grey
 * @param dash how a line is stroked
 * @param width relative line width or marker size, 1 for normal
 * @param opacity from 0 (invisible) to 1
 */
public record Style(int colour, Dash dash, double width, double opacity) {

  /** How a line is stroked. */
  public enum Dash {
    /** Unbroken. */
    SOLID,
    /** Long strokes. */
    DASHED,
    /** Dots. */
    DOTTED
  }

  /** The next free colour, solid, normal width. */
  public static final Style AUTO = new Style(-1, Dash.SOLID, 1, 1);

  /** The same style in a palette colour. */
  public Style colour(int index) {
    return new Style(index, dash, width, opacity);
  }

  /** The same style in grey. */
  public Style grey() {
    return new Style(-2, dash, width, opacity);
  }

  /** The same style without breaks. */
  public Style solid() {
    return new Style(colour, Dash.SOLID, width, opacity);
  }

  /** The same style with long strokes. */
  public Style dashed() {
    return new Style(colour, Dash.DASHED, width, opacity);
  }

  /** The same style with dots. */
  public Style dotted() {
    return new Style(colour, Dash.DOTTED, width, opacity);
  }

  /** The same style with another line width or marker size. */
  public Style width(double relative) {
    return new Style(colour, dash, relative, opacity);
  }

  /** The same style with another opacity. */
  public Style opacity(double alpha) {
    return new Style(colour, dash, width, alpha);
  }
}
