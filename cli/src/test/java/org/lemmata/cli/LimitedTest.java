package org.lemmata.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.Budget;
import org.lemmata.study.Need;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;
import org.lemmata.study.Repeats;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;
import org.lemmata.study.param.Param;

/** A paper that needs what is not here, or promises less than the same bits. */
class LimitedTest {

  record Settings(@Param(value = "size", byDefault = "2") double size) {}

  /** A row. */
  record Row(double x, double value) {}

  @TempDir Path folder;

  /** What a study adds to its rows: another number each time it is asked for a rough one. */
  private double error;

  private Study<Settings> study(String id, Repeats promise, Need... needs) {
    return Study.of("limited." + id, Settings.class)
        .title("A study")
        .describedBy("Some rows.")
        .repeats(promise)
        .needs(needs)
        .rows(Row.class)
        .real("x", "where", Row::x)
        .real("value", "what", Row::value)
        .computedBy(
            (p, run, out) -> {
              out.accept(new Row(0, p.size()));
              out.accept(new Row(1, p.size() + error));
            });
  }

  private final Study<Settings> rough = study("rough", Repeats.within(Map.of("value", 0.25)));
  private final Study<Settings> device = study("device", Repeats.BITS_PER_DEVICE);
  private final Study<Settings> random = study("random", Repeats.NOT);
  private final Study<Settings> remote =
      study(
          "remote",
          Repeats.BITS,
          new Need("a wheel", () -> Optional.of("Needs a wheel; any shop has one.")));

  private Claim claim(String id, Study<Settings> study) {
    return Claim.of("limited." + id, "A claim")
        .states("$x < 3$")
        .source(Source.derived("this test"))
        .assuming("nothing")
        .examining("Looks.")
        .in(
            "as it is",
            3.0,
            (most, run, scale) ->
                new Searched("value", run.table(study).doubles("value")[0], Interval.atMost(most)))
        .control("less", 1.0)
        .build();
  }

  private Figure figure(String id, String study) {
    return Figure.of("limited.fig-" + id, "A line of " + id)
        .caption("A line.")
        .source("ours")
        .inputs(Input.of("line", study))
        .panel(
            Panel.of("", Axis.linear("x"), Axis.linear("value"))
                .with(Layer.line("x", "value").from("line").label("line")))
        .build();
  }

  private final class Limited implements Paper {

    @Override
    public String id() {
      return "limited";
    }

    @Override
    public String title() {
      return "Limits";
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
      return "TOY";
    }

    @Override
    public Optional<String> arxiv() {
      return Optional.empty();
    }

    @Override
    public String summary() {
      return "Limits.";
    }

    @Override
    public Optional<Budget> budget() {
      return Optional.of(new Budget(2, 30, OptionalDouble.of(4000)));
    }

    @Override
    public List<Study<?>> studies() {
      return List.of(rough, device, random, remote);
    }

    @Override
    public List<Claim> claims() {
      return List.of(claim("here", rough), claim("away", remote));
    }

    @Override
    public List<Figure> figures() {
      return List.of(figure("here", "limited.rough"), figure("away", "limited.remote"));
    }
  }

  private Ran run(String... args) {
    return Ran.among(
        new Papers(List.of(new Limited())),
        OptionalInt.empty(),
        Map.of("LEMMATA_CACHE", folder.resolve("cache").toString()),
        args);
  }

  @Test
  void whatIsNotHereIsLeftOut() {
    run("check")
        .exits(0)
        .prints(
            "limited.away was left out: limited.remote cannot be run here. Needs a wheel; any shop"
                + " has one.\n",
            "1 of 2 claims as expected, 1 left out;");
    String out = folder.resolve("figures").toString();
    run("figure", "--out", out)
        .exits(0)
        .prints(
            "limited.fig-away was not drawn: limited.remote cannot be run here. Needs a wheel;");
    run("report", "--out", folder.resolve("report.html").toString()).exits(0);
  }

  @Test
  void whatIsRequiredMustBeHere() {
    run("check", "--require").exits(Exit.ERROR);
    run("check", "limited.here", "--require").exits(0);
    run("check", "limited.here", "--require", "--scale", "full").exits(0);
    run("figure", "--require", "--out", folder.resolve("figures").toString()).exits(Exit.ERROR);
    run("report", "--require", "--out", folder.resolve("report.html").toString()).exits(Exit.ERROR);
  }

  @Test
  void aStudyThatLacksSomethingSaysSo() {
    run("run", "limited.remote")
        .refuses("limited.remote cannot be run here. Needs a wheel; any shop has one.");
    run("explain", "limited.remote").exits(0).prints("Needs a wheel.\n");
  }

  @Test
  void effortIsListed() {
    run("list", "--effort")
        .exits(0)
        .prints("CPU seconds  quick  standard  full\nlimited      2      30        4,000\n");
  }

  @Test
  void timeIsAccountedFor() {
    Ran ran = run("check", "limited.here", "--timings").exits(0);
    ran.prints("CPU s\n", "  limited.here\n", "Claims: 0.", " CPU s; the whole process: ");
    run("report", "--timings", "--out", folder.resolve("report.html").toString())
        .exits(0)
        .prints("  limited.fig-here\n", "; figures: ");
  }

  @Test
  void aRoughResultIsReproducedToItsTolerance() throws IOException {
    Path file = folder.resolve("rough.csv");
    run("run", "limited.rough", "--out", file.toString()).exits(0);
    error = 0.125;
    run("reproduce", file.toString())
        .exits(0)
        .prints(
            "reproduced: " + file + ": Run again it is the same to a tolerance: value to 0.25.");
    error = 0.5;
    run("reproduce", file.toString())
        .exits(Exit.NOT_REPRODUCED)
        .prints("not reproduced: " + file + ": row 2, column value: 2.0 before, and now 2.5\n");
    Files.writeString(file, "x,other\n1,2\n");
    run("reproduce", file.toString())
        .refuses(file + " is no table of limited.rough: its columns are not x, value");
  }

  @Test
  void bitsOfADeviceAreComparedOnThatDeviceOnly() {
    Path file = folder.resolve("device.json");
    run("run", "limited.device", "--threads", "1", "--out", file.toString()).exits(0);
    run("reproduce", file.toString(), "--threads", "1").exits(0).prints("reproduced: " + file);
    error = 1;
    run("reproduce", file.toString(), "--threads", "1").exits(Exit.NOT_REPRODUCED);
    run("reproduce", file.toString(), "--threads", "2")
        .exits(0)
        .prints("computed again, and not compared: " + file, "threads: 1 then, 2 now");
  }

  @Test
  void whatIsAnotherOneEachTimeIsNotCompared() {
    Path file = folder.resolve("random.csv");
    run("run", "limited.random", "--out", file.toString()).exits(0);
    error = 1;
    run("reproduce", file.toString()).exits(0).prints("computed again, and not compared: " + file);
  }
}
