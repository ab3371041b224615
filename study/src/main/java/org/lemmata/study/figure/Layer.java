package org.lemmata.study.figure;

/**
 * One thing drawn in a panel, over columns of a table.
 *
 * <p>What x and y mean is the panel's {@link Frame}. A label stands in the legend; an empty label
 * keeps a layer out of it. Where rows are split into series, {@code {}} in the label is replaced by
 * the series' value. Cells that are NaN are left out.
 */
public sealed interface Layer {

  /** What the legend says. */
  String label();

  /** A line through points in the order of the rows. */
  record Line(Selection rows, String x, String y, String label, Style style) implements Layer {}

  /** Points, with vertical error bars of one standard error where {@code error} names a column. */
  record Points(Selection rows, String x, String y, String error, String label, Style style)
      implements Layer {}

  /** A filled band between two columns. */
  record Band(Selection rows, String x, String low, String high, String label, Style style)
      implements Layer {}

  /** A straight line across the panel at a constant: published or predicted values. */
  record Rule(Direction direction, double at, String label, Style style) implements Layer {}

  /** A straight line across the panel at the value of a one-row selection's column. */
  record RuleAt(Selection rows, Direction direction, String column, String label, Style style)
      implements Layer {}

  /** A histogram of a column, as a density. */
  record Histogram(Selection rows, String column, int bins, String label, Style style)
      implements Layer {}

  /**
   * A matrix, or a function on the sphere: one coloured cell a row, reaching halfway to its
   * neighbours; it should be the panel's only filled layer. On the sphere the cells are the centres
   * of a grid that is equally spaced in longitude and in latitude.
   */
  record HeatMap(Selection rows, String x, String y, String value, String label, Colours colours)
      implements Layer {}

  /** Which way a rule runs. */
  enum Direction {
    /** Parallel to the x axis. */
    HORIZONTAL,
    /** Parallel to the y axis. */
    VERTICAL
  }

  /** How a heat map colours values. */
  enum Colours {
    /** Signed values: white at zero, the same strength on both sides. */
    DIVERGING,
    /** Values with a natural order, light to dark. */
    SEQUENTIAL
  }

  /** A line with a style chosen by its place in the panel. */
  static Layer line(Selection rows, String x, String y, String label) {
    return new Line(rows, x, y, label, Style.AUTO);
  }

  /** Points with a style chosen by their place in the panel. */
  static Layer points(Selection rows, String x, String y, String label) {
    return new Points(rows, x, y, "", label, Style.AUTO);
  }

  /** A horizontal rule. */
  static Layer horizontal(double at, String label) {
    return new Rule(Direction.HORIZONTAL, at, label, Style.AUTO.grey().dashed());
  }

  /** A vertical rule. */
  static Layer vertical(double at, String label) {
    return new Rule(Direction.VERTICAL, at, label, Style.AUTO.grey().dashed());
  }
}
