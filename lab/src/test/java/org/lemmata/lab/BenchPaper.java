package org.lemmata.lab;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.lemmata.study.Paper;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;
import org.lemmata.study.param.Param;

/**
 * A paper with a study that is a line, one that goes on until it is interrupted, and one whose
 * parameter must stay below a number of many digits.
 */
final class BenchPaper implements Paper {

  /** How many endless runs there are at the moment. */
  static final AtomicInteger RUNNING = new AtomicInteger();

  /** How many endless runs were interrupted. */
  static final AtomicInteger INTERRUPTED = new AtomicInteger();

  record Slope(
      @Param(value = "slope of the line", byDefault = "2", min = -10, max = 10) double slope,
      @Param(value = "number of points", byDefault = "5", min = 1, max = 100000) int points) {}

  record Length(@Param(value = "which run", byDefault = "0", min = 0, max = 100) int run) {}

  record Part(
      @Param(value = "share of the line", byDefault = "0.9", min = 0, max = 0.999999)
          double share) {}

  private record At(double x, double y, double predicted) {}

  static final Study<Slope> LINE =
      Study.of("bench.line", Slope.class)
          .title("A line")
          .describedBy("A line with a slope, <b>not bold</b>.")
          .objecting(p -> p.slope < 0 ? List.of("The slope is negative.") : List.of())
          .rows(At.class)
          .real("x", "place x", At::x)
          .real("y", "height y", At::y)
          .real("predicted", "slope times place", At::predicted)
          .computedBy(
              (p, run, out) -> {
                for (int i = 0; i < p.points; i++) {
                  out.accept(new At(i, p.slope * i, p.slope * i));
                }
              });

  private static final Study<Length> ENDLESS =
      Study.of("bench.endless", Length.class)
          .title("What never ends")
          .describedBy("It waits until it is interrupted.")
          .rows(At.class)
          .real("x", "place x", At::x)
          .computedBy(
              (p, run, out) -> {
                RUNNING.incrementAndGet();
                run.progress().report("waiting", 1, 4);
                try {
                  new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                  INTERRUPTED.incrementAndGet();
                  Thread.currentThread().interrupt();
                  run.parallel().forEach(2, i -> {});
                } finally {
                  RUNNING.decrementAndGet();
                }
              });

  private static final Study<Part> SHARE =
      Study.of("bench.share", Part.class)
          .title("A part of a line")
          .describedBy("A line that is drawn in part.")
          .rows(At.class)
          .real("x", "place x", At::x)
          .real("y", "height y", At::y)
          .computedBy(
              (p, run, out) -> {
                out.accept(new At(0, 0, 0));
                out.accept(new At(p.share, p.share, 0));
              });

  private static final Claim NEVER_JUDGED =
      Claim.of("bench.never", "What is waited for comes")
          .states("it comes")
          .source(Source.derived("nothing"))
          .assuming("there is time")
          .examining("Waits until it is interrupted.")
          .in(
              "patience",
              0.0,
              (shift, run, scale) ->
                  new Rounding("the rows", run.table(ENDLESS, "run=9").size() + shift, 0))
          .control("more patience", 1.0)
          .build();

  private static final Claim THROUGH_THE_ORIGIN =
      Claim.of("bench.origin", "The line goes through 0")
          .states("y(0) = 0")
          .source(Source.derived("the equation of the line"))
          .assuming("the slope is finite")
          .examining("Computes the height at 0.")
          .in(
              "slope 2",
              0.0,
              (shift, run, scale) ->
                  new Rounding(
                      "the height at 0",
                      Math.abs(run.table(LINE, "slope=2").doubles("y")[0] + shift),
                      0))
          .control("shifted by 1", 1.0)
          .build();

  private static final Figure LINES =
      Figure.of("bench.fig-lines", "Lines")
          .caption("Lines with two slopes.")
          .source("ours")
          .inputs(Input.of("lines", "bench.line").set("points", "9").sweep("slope", "1", "3"))
          .panel(
              Panel.of("", Axis.linear("x"), Axis.linear("y"))
                  .with(Layer.line("x", "y").from("lines").by("slope").label("slope {}")))
          .build();

  @Override
  public String id() {
    return "bench";
  }

  @Override
  public String title() {
    return "On lines";
  }

  @Override
  public List<String> authors() {
    return List.of("Nobody");
  }

  @Override
  public int year() {
    return 2023;
  }

  @Override
  public String venue() {
    return "nowhere";
  }

  @Override
  public Optional<String> arxiv() {
    return Optional.empty();
  }

  @Override
  public String summary() {
    return "Lines.";
  }

  @Override
  public List<Study<?>> studies() {
    return List.of(LINE, ENDLESS, SHARE);
  }

  @Override
  public List<Claim> claims() {
    return List.of(THROUGH_THE_ORIGIN, NEVER_JUDGED);
  }

  @Override
  public List<Figure> figures() {
    return List.of(LINES);
  }
}
