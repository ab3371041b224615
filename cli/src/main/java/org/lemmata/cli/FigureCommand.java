package org.lemmata.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.lemmata.figures.draw.FigureData;
import org.lemmata.figures.draw.FigureTables;
import org.lemmata.figures.gallery.Gallery;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Need;
import org.lemmata.study.Scale;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.run.Runner;
import org.lemmata.study.run.UnwritableOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws figures. */
@Command(
    name = "figure",
    description = {
      "Draws figures as SVG, PDF and PNG, each with its numbers, caption and provenance.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class FigureCommand implements Callable<Integer> {

  private static final String DEFAULT_OUT = "lemmata-out/figures";

  private final Session session;

  @Parameters(
      paramLabel = "ID",
      arity = "0..*",
      description =
          "figures, with or without 'fig-', or papers for all of theirs (default: all figures)")
  private List<String> ids = new ArrayList<>();

  @Mixin private ScaleOption scale;
  @Mixin private Seed seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "the folder to write to (default: " + DEFAULT_OUT + ", replaced each time)")
  private String out;

  @Option(names = "--overwrite", description = "replaces existing files in --out")
  private boolean overwrite;

  @Mixin private RequireOption require;
  @Mixin private CacheFolder cache;
  @Mixin private OnOption on;
  @Mixin private Effort effort;

  FigureCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<Figure> chosen = new Names(session.papers()).figures(ids);
    Scale size = scale.value();
    long start = seed.value();
    List<Figure> drawable = chosen.stream().filter(one -> size.atLeast(one.from())).toList();
    List<Figure> leftOut = chosen.stream().filter(one -> !size.atLeast(one.from())).toList();
    Path folder = Arguments.path("--out", out == null ? DEFAULT_OUT : out);
    Gallery gallery =
        UsageProblem.ofFinding(() -> new Gallery(folder, out == null || overwrite, size, start));
    UsageProblem.ofTargets(() -> gallery.check(drawable, leftOut));
    effort.begin(session);
    try (Feedback feedback = effort.feedback(session, "drawing figures");
        Parallel parallel = effort.parallel();
        OnOption.Workplace there = on.open(session, cache, feedback)) {
      Runner runner =
          there.runner(effort.runner(session, parallel, feedback, cache.open(session, feedback)));
      List<FigureData> drawn = new ArrayList<>();
      Map<Figure, String> notDrawn = new LinkedHashMap<>();
      leftOut.forEach(figure -> notDrawn.put(figure, size.missing(figure.from()).orElseThrow()));
      new FigureTables(session.papers(), runner, size, start)
          .compute(
              drawable,
              prepared -> {
                if (prepared.failure() instanceof Need.Missing lacking) {
                  notDrawn.put(prepared.figure(), lacking.getMessage());
                } else {
                  write(prepared, gallery, feedback).ifPresent(drawn::add);
                }
              });
      feedback.rest();
      session.line(gallery.index(drawn, notDrawn) + " shows them all");
      notDrawn.forEach(
          (figure, reason) -> Prose.print(session, "", figure.id() + " was not drawn: " + reason));
      int missing = notDrawn.size() - leftOut.size();
      boolean whole = drawn.size() + missing == drawable.size();
      return require.exit(missing > 0, whole ? Exit.FINE : Exit.ERROR);
    }
  }

  /** Empty if the figure broke down, which is said and does not stop the others. */
  private Optional<FigureData> write(
      FigureTables.Prepared prepared, Gallery gallery, Feedback feedback) {
    Figure figure = prepared.figure();
    try {
      if (prepared.failure() != null) {
        throw prepared.failure();
      }
      Path first = gallery.write(prepared.data().orElseThrow()).get(0);
      say(feedback, first + " and its other forms: " + figure.title());
      return prepared.data();
    } catch (CancellationException | UnwritableOutput e) {
      throw e;
    } catch (RuntimeException e) {
      say(feedback, figure.id() + " could not be drawn: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** Others may be at work while a figure is written. */
  private void say(Feedback feedback, String line) {
    feedback.aside(
        () -> {
          session.line(line);
          session.out().flush();
        });
  }
}
