package org.lemmata.figures.draw.plot;

/** Lengths and font sizes that make the house style, in points. */
final class Measures {

  /** The text of ticks and legends. */
  static final double SMALL = 8;

  /** The text of axis labels. */
  static final double LABEL = 8.5;

  /** The text of panel titles. */
  static final double TITLE = 9;

  static final double MAJOR_TICK = 3.2;
  static final double MINOR_TICK = 1.8;

  /** Between things that belong together. */
  static final double GAP = 3;

  /** Around the figure, and half of what is between panels. */
  static final double MARGIN = 5;

  /** From a category to the next on a vertical axis, at least. */
  private static final double NAME_TO_NAME = 12;

  private Measures() {}

  /** The width of one panel with its labels: 85 mm for one or two in a row, less for more. */
  static double panelWidth(int columns) {
    return columns <= 2 ? 241 : columns == 3 ? 178 : 150;
  }

  /**
   * The height of a plot.
   *
   * @param names how many categories stand above each other
   */
  static double plotHeight(int columns, int names) {
    return Math.max(columns <= 2 ? 132 : columns == 3 ? 112 : 96, NAME_TO_NAME * names);
  }
}
