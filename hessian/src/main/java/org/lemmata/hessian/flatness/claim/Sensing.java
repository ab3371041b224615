package org.lemmata.hessian.flatness.claim;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lemmata.study.Request;
import org.lemmata.study.Scale;
import org.lemmata.study.table.Table;

/**
 * Random problems of recovering a matrix of rank one, and numbers of measurements.
 *
 * @param d side of the matrix
 * @param few measurements, below the degrees of freedom, 2d - 1, or just above
 * @param enough measurements to recover it
 * @param many measurements, well above that
 */
record Sensing(int d, int few, int enough, int many) {

  private static final Sensing SMALL = new Sensing(6, 10, 24, 30);
  private static final Sensing NOTES = new Sensing(10, 20, 60, 60);

  /** Small ones at the quick scale, those of the notes otherwise. */
  static Sensing at(Scale scale) {
    return scale.choose(SMALL, NOTES, NOTES);
  }

  /** A run at each of several draws. */
  Request draws(int n, int runs, String... settings) {
    return request(n, settings).sweep("draw", IntStream.range(0, runs).boxed().toList());
  }

  /** As {@link #draws}, at depths 2 and 3 in turn. */
  Request alternating(int n, int runs, String... settings) {
    List<String> points = IntStream.range(0, runs).mapToObj(i -> 2 + i % 2 + "/" + i).toList();
    return request(n, settings).sweep("depth,draw", points);
  }

  private Request request(int n, String... settings) {
    return Request.with(
        Stream.concat(Stream.of("d=" + d, "samples=" + n), Arrays.stream(settings))
            .toArray(String[]::new));
  }

  /** A column at the end of each run. */
  static double[] ends(Table table, String column) {
    List<String> draws = table.texts("draw");
    double[] values = table.doubles(column);
    return IntStream.range(0, values.length)
        .filter(i -> i == values.length - 1 || !draws.get(i).equals(draws.get(i + 1)))
        .mapToDouble(i -> values[i])
        .toArray();
  }
}
