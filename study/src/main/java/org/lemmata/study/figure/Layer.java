package org.lemmata.study.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lemmata.study.table.Numbers;

/**
 * One thing drawn in a panel, over columns of a table:
 *
 * <pre>{@code
 * points("coordinate", "norm").from("first", where("neuron", 1)).label("first layer").grey()
 * }</pre>
 *
 * <p>What x and y mean is the panel's {@link Frame}. Cells that are NaN are left out.
 *
 * @param geometry what is drawn of which columns
 * @param rows which rows of which input; empty for a rule at a constant
 * @param label what the legend says; an empty one keeps the layer out of it. Where rows are split
 *     into series, {@code {}} is replaced by the series' value
 * @param style how it looks
 */
public record Layer(Geometry geometry, Optional<Selection> rows, String label, Style style) {

  /** Checks that nothing is null. */
  public Layer {
    Objects.requireNonNull(geometry, "geometry");
    Objects.requireNonNull(rows, "rows");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(style, "style");
  }

  /**
   * A column that a layer reads.
   *
   * @param input the input's name
   * @param column the column's name
   * @param number whether it must hold numbers; text serves to select rows only
   */
  public record Reading(String input, String column, boolean number) {}

  /** A layer of a kind, without rows and label yet. */
  public static Layer of(Geometry geometry) {
    return new Layer(geometry, Optional.empty(), "", geometry.style());
  }

  /** A line through points in the order of the rows. */
  public static Layer line(String x, String y) {
    return of(new Geometry.Line(x, y));
  }

  /** Points. */
  public static Layer points(String x, String y) {
    return of(new Geometry.Points(x, y, ""));
  }

  /** Points with vertical error bars of one standard error. */
  public static Layer points(String x, String y, String error) {
    return of(new Geometry.Points(x, y, error));
  }

  /** A filled band between two columns. */
  public static Layer band(String x, String low, String high) {
    return of(new Geometry.Band(x, low, high));
  }

  /** A horizontal rule at a constant that follows from the setting; grey and dashed. */
  public static Layer horizontal(double at) {
    return of(new Geometry.Rule(Geometry.Direction.HORIZONTAL, at));
  }

  /** A vertical rule at a constant that follows from the setting; grey and dashed. */
  public static Layer vertical(double at) {
    return of(new Geometry.Rule(Geometry.Direction.VERTICAL, at));
  }

  /** A horizontal rule at the value of a column in the selected row; grey and dashed. */
  public static Layer horizontal(String column) {
    return of(new Geometry.RuleAt(Geometry.Direction.HORIZONTAL, column));
  }

  /** A vertical rule at the value of a column in the selected row; grey and dashed. */
  public static Layer vertical(String column) {
    return of(new Geometry.RuleAt(Geometry.Direction.VERTICAL, column));
  }

  /** A histogram of a column, as a density. */
  public static Layer histogram(String column, int bins) {
    return of(new Geometry.Histogram(column, bins));
  }

  /** A coloured cell a row, for signed values: a matrix, or a function on the sphere. */
  public static Layer heatMap(String x, String y, String value) {
    return heatMap(x, y, value, Geometry.Colours.DIVERGING);
  }

  /** A coloured cell a row: a matrix, or a function on the sphere. */
  public static Layer heatMap(String x, String y, String value, Geometry.Colours colours) {
    return of(new Geometry.HeatMap(x, y, value, colours));
  }

  /** An image that a study made, the artefact of that name; it stands in a picture's frame. */
  public static Layer image(String artefact) {
    return of(new Geometry.Image(artefact));
  }

  /** Rows whose cell, as the CSV writes it, is this text, or the same number. */
  public static Where where(String column, String text) {
    return new Where(column, text);
  }

  /** Rows with this number in a column of numbers. */
  public static Where where(String column, double number) {
    return new Where(column, Numbers.shortest(number));
  }

  /** Reads these rows of an input. */
  public Layer from(String input, Where... conditions) {
    return from(Selection.of(input, conditions));
  }

  /** Reads these rows. */
  public Layer from(Selection selection) {
    return new Layer(geometry, Optional.of(selection), label, style);
  }

  /**
   * Draws one series for each value of a column.
   *
   * @throws IllegalStateException if the layer has no rows yet
   */
  public Layer by(String column) {
    return from(
        rows.orElseThrow(() -> new IllegalStateException("from(…) comes before by(…)")).by(column));
  }

  /** Says what stands in the legend. */
  public Layer label(String text) {
    return new Layer(geometry, rows, text, style);
  }

  /** Gives it another style. */
  public Layer style(Style other) {
    return new Layer(geometry, rows, label, other);
  }

  /** Gives it a colour of the palette; the series of a split layer take the following ones. */
  public Layer colour(int index) {
    return style(style.colour(index));
  }

  /** Makes it grey. */
  public Layer grey() {
    return style(style.grey());
  }

  /** Strokes its lines without breaks. */
  public Layer solid() {
    return style(style.solid());
  }

  /** Strokes its lines with long strokes. */
  public Layer dashed() {
    return style(style.dashed());
  }

  /** Strokes its lines with dots. */
  public Layer dotted() {
    return style(style.dotted());
  }

  /** Gives it another line width or marker size, relative to the normal one. */
  public Layer width(double relative) {
    return style(style.width(relative));
  }

  /** Gives it another opacity, from 0 (invisible) to 1. */
  public Layer opacity(double alpha) {
    return style(style.opacity(alpha));
  }

  /** Every column that it reads: numbers to draw, any cells to select and to split rows by. */
  public List<Reading> columns() {
    List<Reading> readings = new ArrayList<>();
    rows.ifPresent(
        selection -> {
          geometry
              .columns()
              .forEach(name -> readings.add(new Reading(selection.input(), name, true)));
          selection
              .columns()
              .forEach(name -> readings.add(new Reading(selection.input(), name, false)));
        });
    return List.copyOf(readings);
  }

  /** Whether it names an input, if it reads columns or an artefact. */
  public boolean isComplete() {
    return rows.isPresent() || (geometry.columns().isEmpty() && geometry.artefact().isEmpty());
  }
}
