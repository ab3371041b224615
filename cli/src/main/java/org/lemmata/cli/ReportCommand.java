package org.lemmata.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.report.Report;
import org.lemmata.report.ReportBuilder;
import org.lemmata.study.Scale;
import org.lemmata.study.param.InvalidParameter;
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
      "Checks every claim, draws every figure, and writes one HTML page that works offline, "
          + "or with --site a folder of pages to be published as it is.",
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
      description =
          "writes a folder instead: a page a paper, figures and tables as files; with --out, both")
  private String site;

  @Option(
      names = "--overwrite",
      description = "replaces an existing file named with --out, or a site named with --site")
  private boolean overwrite;

  @Mixin private RequireOption require;
  @Mixin private TimingsOption timings;
  @Mixin private CacheFolder cache;
  @Mixin private OnOption on;
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
    Optional<Target.Folder> folder =
        Optional.ofNullable(site)
            .map(name -> Arguments.path("--site", name))
            .map(name -> UsageProblem.ofFinding(() -> Target.Folder.of(name)));
    Scale size = scale.value();
    long start = seed.value();
    file.ifPresent(name -> folder.ifPresent(place -> requireApart(name, place)));
    Publisher publisher = new Publisher(out == null || overwrite);
    Optional<Target> page = file.map(name -> TableFiles.checked(publisher, name));
    Publisher pages = new Publisher(overwrite);
    folder.ifPresent(place -> UsageProblem.ofTargets(() -> pages.check(place.file(FRONT))));
    effort.begin(session);
    Report report;
    try (Feedback feedback = effort.feedback(session, "working on the report");
        Parallel parallel = effort.parallel();
        OnOption.Workplace there = on.open(session, cache, feedback)) {
      Runner runner =
          there.runner(
              timings.meter(
                  effort.runner(session, parallel, feedback, cache.open(session, feedback))));
      report = new ReportBuilder(session.papers(), runner, size, start).build();
      page.ifPresent(target -> publisher.publish(List.of(Part.of(target, report.html()))));
      folder.ifPresent(place -> pages.publish(site(report, place)));
    }
    report.problems().forEach(problem -> Prose.print(session, "", problem));
    new CheckPrinter(session).summary(report.checked());
    timings.print(session, report.checked(), report.plates());
    file.ifPresent(target -> session.line("The report is " + target));
    folder.ifPresent(place -> session.line("The site begins with " + place.asked().resolve(FRONT)));
    return require.exit(report.checked(), exit(report));
  }

  /** The page would be lost in a site that has one of the same name. */
  private void requireApart(Path page, Target.Folder folder) {
    Target target = UsageProblem.ofFinding(() -> Target.of(page));
    Stream.concat(
            Stream.of(FRONT), session.papers().all().stream().map(paper -> paper.id() + ".html"))
        .map(name -> UsageProblem.ofFinding(() -> folder.file(name)))
        .filter(one -> TableFiles.isSame(one.file(), target.file()))
        .findFirst()
        .ifPresent(
            one -> {
              throw new InvalidParameter("--out", page, "none of the pages of --site");
            });
  }

  /** The front page comes last: where it stands, everything that it leads to does. */
  private static List<Part> site(Report report, Target.Folder folder) {
    Map<String, byte[]> files = new LinkedHashMap<>(report.site());
    byte[] last = files.remove(FRONT);
    List<Part> parts = new ArrayList<>();
    files.forEach((name, content) -> parts.add(Part.of(folder.file(name), content)));
    parts.add(Part.of(folder.file(FRONT), last));
    return parts;
  }

  private static int exit(Report report) {
    boolean broken = report.plates().stream().anyMatch(plate -> plate.failed());
    return broken ? Exit.ERROR : CheckCommand.exit(report.checked().status());
  }
}
