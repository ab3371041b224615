package org.lemmata.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.report.Report;
import org.lemmata.report.ReportBuilder;
import org.lemmata.study.Scale;
import org.lemmata.study.run.Part;
import org.lemmata.study.run.Publisher;
import org.lemmata.study.run.Runner;
import org.lemmata.study.run.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the report. */
@Command(
    name = "report",
    description = {
      "Checks every claim, draws every figure, and writes one HTML page that works offline.",
      "",
      "Exit codes as for 'lemmata check'; 1 also when a figure could not be drawn.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ReportCommand implements Callable<Integer> {

  private static final String DEFAULT_OUT = "lemmata-out/report.html";

  private final Session session;

  @Mixin private ScaleOption scale;
  @Mixin private Seed seed;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "the file to write (default: " + DEFAULT_OUT + ", replaced each time)")
  private String out;

  @Option(names = "--overwrite", description = "replaces an existing file named with --out")
  private boolean overwrite;

  @Mixin private RequireOption require;
  @Mixin private TimingsOption timings;
  @Mixin private CacheFolder cache;
  @Mixin private Effort effort;

  ReportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path file = Arguments.path("--out", out == null ? DEFAULT_OUT : out);
    Scale size = scale.value();
    long start = seed.value();
    Publisher publisher = new Publisher(out == null || overwrite);
    Target page = TableFiles.checked(publisher, file);
    Report report;
    try (Feedback feedback = effort.feedback(session);
        Parallel parallel = effort.parallel()) {
      Runner runner = timings.meter(cache.runner(session, parallel, feedback));
      report = new ReportBuilder(session.papers(), runner, size, start).build();
      publisher.publish(List.of(Part.of(page, report.html())));
    }
    report.problems().forEach(problem -> Prose.print(session, "", problem));
    new CheckPrinter(session).summary(report.checked());
    timings.print(session, report.checked(), report.plates());
    session.line("The report is " + file);
    return require.exit(report.checked(), exit(report));
  }

  private static int exit(Report report) {
    boolean broken = report.plates().stream().anyMatch(plate -> plate.failed());
    return broken ? Exit.ERROR : CheckCommand.exit(report.checked().status());
  }
}
