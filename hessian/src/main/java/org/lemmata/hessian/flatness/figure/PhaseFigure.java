package org.lemmata.hessian.flatness.figure;

import static org.lemmata.study.figure.Layer.heatMap;

import java.util.List;
import java.util.stream.IntStream;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Geometry;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Panel;

/** Where matrices of every rank are recovered from every number of measurements. */
final class PhaseFigure {

  private static final int QUICK = 5;
  private static final int STANDARD = 8;
  private static final int FULL = 20;

  private PhaseFigure() {}

  static Figure figure() {
    return Figure.of("flatness.fig-phases", "Rank and measurements: where M* is recovered")
        .source(FlatnessFigures.OURS)
        .caption(
            """
            Our setting: share of two random problems in which M* is recovered, that is \
            ‖E − M*‖² < 10⁻⁴ ‖M*‖², from n Gaussian measurements; at the full scale for every rank \
            r and every n up to d² with d = %d, which are %d points and work for a cluster; at the \
            standard scale d = %d and every fourth n; at the quick one d = %d, every third n and \
            short descents. With n < r(2d − r) there are fewer measurements than M* has degrees of \
            freedom. The trace of the Hessian recovers about where the least nuclear norm does, at \
            either depth, but not where r is large and n near d².
            """
                .formatted(FULL, 3 * FULL * FULL * FULL, STANDARD, QUICK)
                .strip())
        .inputs(
            input("nuclear", "min-nuclear", "20000"),
            input("two", "flatness", "3000").set("depth", "2"),
            input("three", "flatness", "3000").set("depth", "3"))
        .columns(3)
        .panel(panel("least nuclear norm", "nuclear"))
        .panel(panel("trace, L = 2", "two"))
        .panel(panel("trace, L = 3", "three"))
        .build();
  }

  private static Input input(String name, String method, String steps) {
    return Input.of(name, "flatness.recovery")
        .set("method", method)
        .set("d", QUICK + "", STANDARD + "", FULL + "")
        .set("repetitions", "2")
        .set("steps", "100", steps, steps)
        .sweep("rank", to(QUICK, 1), to(STANDARD, 1), to(FULL, 1))
        .sweep("samples", to(QUICK * QUICK, 3), to(STANDARD * STANDARD, 4), to(FULL * FULL, 1));
  }

  /** The multiples of a step up to a number. */
  private static List<String> to(int last, int step) {
    return IntStream.rangeClosed(1, last / step).mapToObj(k -> step * k + "").toList();
  }

  private static Panel panel(String title, String input) {
    return Panel.of(title, Axis.linear("measurements n"), Axis.linear("rank r of M*"))
        .with(
            heatMap("n", "rank", "success", Geometry.Colours.SEQUENTIAL)
                .from(input)
                .label("share recovered"));
  }
}
