package org.lemmata.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.report.Report;
import org.lemmata.report.ReportBuilder;
import org.lemmata.study.Scale;
import org.lemmata.study.run.OutputFile;
import org.lemmata.study.run.Runner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the report. */
@Command(
    name = "report",
    description = {
      "Checks every claim, draws every figure, and writes one HTML page that works offline,",
      "or with --site a folder of pages to be published as it is.",
      "",
      "Exit codes as for 'lemmata check'; 1 also when a figure could not be drawn.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ReportCommand implements Callable<Integer> {

  static final String DEFAULT_OUT = "lemmata-out/report.html";

  private static final String FRONT = "index.html";

  private final Session session;

  @Mixin private ScaleOption scale;
  @Mixin private Seed seed;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "the file to write (default: " + DEFAULT_OUT + ", replaced each time)")
  private String out;

  @Option(
      names = "--site",
      paramLabel = "DIR",
      description = {
        "writes a folder instead: a page a paper, figures and tables as files; with --out, both"
      })
  private String site;

  @Option(
      names = "--overwrite",
      description = "replaces an existing file named with --out, or a site named with --site")
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
    Optional<Path> file =
        site != null && out == null
            ? Optional.empty()
            : Optional.of(Arguments.path("--out", out == null ? DEFAULT_OUT : out));
    Optional<Path> front =
        Optional.ofNullable(site).map(name -> Arguments.path("--site", name).resolve(FRONT));
    Scale size = scale.value();
    long start = seed.value();
    file.ifPresent(target -> TableOutput.checkTarget(target, out == null || overwrite));
    front.ifPresent(target -> TableOutput.checkTarget(target, overwrite));
    Report report;
    try (Feedback feedback = effort.feedback(session, "working on the report");
        Parallel parallel = effort.parallel()) {
      Runner runner = timings.meter(cache.runner(session, parallel, feedback));
      report = new ReportBuilder(session.papers(), runner, size, start).build();
      file.ifPresent(target -> OutputFile.write(target, report.html()));
      front.ifPresent(target -> write(report, target));
    }
    report.problems().forEach(problem -> Prose.print(session, "", problem));
    new CheckPrinter(session).summary(report.checked());
    timings.print(session, report.checked(), report.plates());
    file.ifPresent(target -> session.line("The report is " + target));
    front.ifPresent(target -> session.line("The site begins with " + target));
    return require.exit(report.checked(), exit(report));
  }

  /** The front page comes last: where it stands, everything that it leads to does. */
  private static void write(Report report, Path front) {
    Map<String, byte[]> files = new LinkedHashMap<>(report.site());
    byte[] last = files.remove(FRONT);
    files.forEach((name, content) -> OutputFile.write(front.resolveSibling(name), content));
    OutputFile.write(front, last);
  }

  private static int exit(Report report) {
    boolean broken = report.plates().stream().anyMatch(plate -> plate.failed());
    return broken ? Exit.ERROR : CheckCommand.exit(report.checked().status());
  }
}
