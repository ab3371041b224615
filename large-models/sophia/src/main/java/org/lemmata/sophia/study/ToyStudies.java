package org.lemmata.sophia.study;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lemmata.sophia.toy.ToyLoss;
import org.lemmata.sophia.toy.ToyMethod;
import org.lemmata.sophia.toy.ToyPath;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;

/** The toy of the paper's Figure 2. */
public final class ToyStudies {

  /** Places of the picture, a side. */
  private static final int SIDE = 61;

  private ToyStudies() {}

  /**
   * Where the methods start, and how far they go.
   *
   * @param x steep coordinate of the start
   * @param y flat coordinate of the start
   * @param steps number of steps
   */
  public record Start(
      @Param(
              value = "steep coordinate x of the start",
              byDefault = "0.23",
              min = -2,
              max = 2,
              trial = {-1, 1.2})
          double x,
      @Param(
              value = "flat coordinate y of the start",
              byDefault = "-0.17",
              min = -10,
              max = 10,
              trial = {-1, 5})
          double y,
      @Param(
              value = "number of steps",
              byDefault = "100",
              min = 0,
              max = 100000,
              trial = {0, 200})
          int steps) {

    ToyPath path(ToyMethod method) {
      return ToyPath.of(method, new ToyPath.Point(x, y), steps);
    }
  }

  /** The losses of all methods after a step. */
  private record Losses(int step, Map<ToyMethod, ToyPath> paths) {

    double of(ToyMethod method) {
      return paths.get(method).points().get(step).loss();
    }
  }

  /** The losses of all methods, step by step. */
  public static final Study<Start> TOY =
      Study.of("sophia.toy", Start.class)
          .title("Six methods on the toy loss of Figure 2")
          .describedBy(
              """
              Losses on 8(x − 1)²(1.3x² + 2x + 1) + (y − 4)²/2, minimum (1, 4), of gradient descent
              (rate 1/68.8), its sign (0.1), Adam (0.1), Newton, Sophia with the exact diagonal (η =
              1/2, ρ = 1, no momentum), and Sophia without the maximum that keeps the curvature
              positive. The loss is the paper's; the rates are this project's.
              """)
          .rows(Losses.class)
          .whole("step", "steps taken", Losses::step)
          .real("gd", "loss of gradient descent", row -> row.of(ToyMethod.GD))
          .real("signgd", "loss of descent by signs", row -> row.of(ToyMethod.SIGNGD))
          .real("adam", "loss of Adam", row -> row.of(ToyMethod.ADAM))
          .real("newton", "loss of Newton's method", row -> row.of(ToyMethod.NEWTON))
          .real("sophia", "loss of Sophia", row -> row.of(ToyMethod.SOPHIA))
          .real("unguarded", "loss of Sophia without max", row -> row.of(ToyMethod.UNGUARDED))
          .computedBy(
              (p, run, out) -> {
                Map<ToyMethod, ToyPath> paths = new EnumMap<>(ToyMethod.class);
                for (ToyMethod method : ToyMethod.values()) {
                  paths.put(method, p.path(method));
                }
                for (int step = 0; step <= p.steps; step++) {
                  out.accept(new Losses(step, paths));
                }
              });

  /** A place on a path. */
  private record Place(ToyMethod method, int after, ToyPath.Point at) {

    String name() {
      return method.name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where all methods go. */
  public static final Study<Start> PATHS =
      Study.of("sophia.toy-paths", Start.class)
          .title("Where six methods go on the toy loss")
          .describedBy("The places of the methods of sophia.toy, step by step.")
          .rows(Place.class)
          .text("method", "gd, signgd, adam, newton, sophia or unguarded", Place::name)
          .whole("after", "steps taken", Place::after)
          .real("at_x", "steep coordinate x", place -> place.at().x())
          .real("at_y", "flat coordinate y", place -> place.at().y())
          .computedBy(
              (p, run, out) -> {
                for (ToyMethod method : ToyMethod.values()) {
                  List<ToyPath.Point> points = p.path(method).points();
                  for (int n = 0; n < points.size(); n++) {
                    out.accept(new Place(method, n, points.get(n)));
                  }
                }
              });

  /** A picture's edges. */
  public record Window(
      @Param(value = "left end of x", byDefault = "-1", min = -5, max = 0) double left,
      @Param(value = "right end of x", byDefault = "1.5", min = 0.1, max = 5) double right,
      @Param(value = "lower end of y", byDefault = "-1", min = -20, max = 3) double low,
      @Param(value = "upper end of y", byDefault = "5", min = 3.1, max = 20) double high) {}

  /** A place of the picture. */
  private record Height(double x, double y) {

    double log() {
      return StrictMath.log10(1e-3 + ToyLoss.value(x, y));
    }
  }

  /** The loss over the plane. */
  public static final Study<Window> LANDSCAPE =
      Study.of("sophia.toy-landscape", Window.class)
          .title("The toy loss over the plane")
          .describedBy("The logarithm of the toy loss on a grid of 61 by 61 places.")
          .rows(Height.class)
          .real("x", "steep coordinate x", Height::x)
          .real("y", "flat coordinate y", Height::y)
          .real("log_loss", "log₁₀(0.001 + L)", Height::log)
          .computedBy(
              (p, run, out) -> {
                for (int j = 0; j < SIDE; j++) {
                  for (int i = 0; i < SIDE; i++) {
                    double u = (double) i / (SIDE - 1);
                    double v = (double) j / (SIDE - 1);
                    out.accept(
                        new Height(p.left + u * (p.right - p.left), p.low + v * (p.high - p.low)));
                  }
                }
              });
}
