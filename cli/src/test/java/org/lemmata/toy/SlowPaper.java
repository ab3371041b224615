package org.lemmata.toy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lemmata.study.Paper;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;
import org.lemmata.study.param.Param;

/** Work for tests that kill processes in the middle of it. */
public final class SlowPaper implements Paper {

  /** The property with the name of a file that is written when the deaf study begins. */
  public static final String BEGUN = "lemmata.toy.begun";

  private static final String[] POINTS = {"1", "2", "3", "4", "5", "6", "7", "8"};

  /** Parameters of the study that hears nothing. */
  record Deaf(
      @Param(value = "how long it takes", byDefault = "100", min = 0, max = 10_000)
          int milliseconds) {}

  /** A row. */
  record Row(double value) {}

  @Override
  public String id() {
    return "slow";
  }

  @Override
  public String title() {
    return "Slow Things";
  }

  @Override
  public List<String> authors() {
    return List.of("Ada");
  }

  @Override
  public int year() {
    return 2020;
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
    return "Work that takes its time.";
  }

  @Override
  public List<Study<?>> studies() {
    return List.of(
        Study.of("slow.deaf", Deaf.class)
            .title("Hears no interruption")
            .describedBy("Counts the time until it is over.")
            .rows(Row.class)
            .real("value", "nothing", Row::value)
            .computedBy(
                (p, run, out) -> {
                  say();
                  long end = System.nanoTime() + p.milliseconds() * 1_000_000L;
                  while (System.nanoTime() < end) {
                    sleep();
                  }
                  out.accept(new Row(0));
                }));
  }

  private static void say() {
    String file = System.getProperty(BEGUN);
    if (file != null) {
      try {
        Files.writeString(Path.of(file), "");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      // That is the point of it.
      return;
    }
  }

  @Override
  public List<Claim> claims() {
    return List.of();
  }

  @Override
  public List<Figure> figures() {
    return List.of(figure("slow.fig-one", 1), figure("slow.fig-two", 2));
  }

  private static Figure figure(String id, int fewer) {
    return Figure.of(id, "All points but " + fewer)
        .caption("Values of the study.")
        .source("ours")
        .inputs(
            Input.of("points", "toy.slow")
                .sweep("point", Arrays.copyOf(POINTS, POINTS.length - fewer)))
        .panel(
            Panel.of("", Axis.linear("point"), Axis.linear("value"))
                .with(Layer.line("point", "value").from("points").label("points")))
        .build();
  }
}
