package org.lemmata.exercise;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleBiFunction;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/**
 * A student's function of one number beside the right one.
 *
 * @param <S> the interface that the student's class implements
 * @param caption what is seen, a sentence
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param places where both are drawn, at least two; not modified
 * @param yours the student's function
 * @param truth the right one
 */
public record Plot<S>(
    String caption,
    Axis x,
    Axis y,
    List<Double> places,
    ToDoubleBiFunction<S, Double> yours,
    DoubleUnaryOperator truth) {

  private static final String INPUT = "curves";

  /** Keeps an immutable copy. */
  public Plot {
    places = List.copyOf(places);
  }

  /** Places at equal distances, both ends among them. */
  public static List<Double> evenly(double from, double to, int count) {
    return java.util.stream.IntStream.range(0, count)
        .mapToObj(i -> from + (to - from) * i / (count - 1))
        .toList();
  }

  /** The student's values at the places. */
  public List<Double> values(S student) {
    return places.stream().map(at -> yours.applyAsDouble(student, at)).toList();
  }

  /**
   * The table that the figure shows.
   *
   * @param values the student's, as many as places; what is not finite is left out
   */
  public Table table(List<Double> values) {
    Table.Builder table =
        Table.with(
            List.of(
                Column.real("at", x.label()),
                Column.real("yours", "what the student's class gives"),
                Column.real("right", "what is right")));
    for (int i = 0; i < places.size(); i++) {
      double value = values.get(i);
      table.row(
          places.get(i),
          Double.isInfinite(value) ? Double.NaN : value,
          truth.applyAsDouble(places.get(i)));
    }
    return table.build();
  }

  /** The picture of the exercise of that id. */
  public Figure figure(String id, String title) {
    return Figure.of(id, title)
        .caption(caption)
        .source("the exercise " + id)
        .panel(
            Panel.of("", x, y)
                .with(
                    Layer.line("at", "right").from(INPUT).label("right").grey().width(2.5),
                    Layer.line("at", "yours").from(INPUT).label("yours")))
        .build();
  }

  /** What the figure calls its table. */
  public String input() {
    return INPUT;
  }
}
