package org.lemmata.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lemmata.checks.Checked;
import org.lemmata.checks.Checker;
import org.lemmata.checks.ErrorRate;
import org.lemmata.checks.Result;
import org.lemmata.cli.machine.CheckJson;
import org.lemmata.cli.machine.CheckJunit;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.run.Runner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges claims. */
@Command(
    name = "check",
    description = {
      "Judges claims and their controls; one claim alone is shown with its evidence.",
      "",
      "Exit codes: 0 all as expected; 3 a verdict is not the expected one, or a control did not "
          + "come out as it must; 4 inconclusive; 1 an examination broke down.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(
      paramLabel = "ID",
      arity = "0..*",
      description = "claims, or papers for all of theirs (default: all claims)")
  private List<String> ids = new ArrayList<>();

  @Mixin private ScaleOption scale;
  @Mixin private Seed seed;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description =
          "judges under N seeds, one after the other, and counts what came out: fresh ones, or those "
              + "from --seed on; every seed is recorded in the file named with --out")
  private String seeds;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "with --seeds: the file to record seeds in (default: "
              + SeedsRecord.FILE
              + "); it is replaced each time")
  private String out;

  @Option(
      names = "--family",
      paramLabel = "TESTS,REJECTED",
      description = "judges as in a run with that many sampled numbers, of which so many rejected")
  private String family;

  @Option(
      names = "--format",
      paramLabel = "text|json|junit",
      description =
          "text; json; or junit, which has one test case a claim and one a control "
              + "(default: text)")
  private String format = "text";

  @Mixin private RequireOption require;
  @Mixin private TimingsOption timings;
  @Mixin private CacheFolder cache;
  @Mixin private OnOption on;
  @Mixin private Effort effort;

  private enum Format {
    TEXT,
    JSON,
    JUNIT
  }

  CheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<Claim> claims = new Names(session.papers()).claims(ids);
    Scale chosen = scale.value();
    Format written = Arguments.choice("--format", format, Format.class);
    Optional<ErrorRate> rates = FamilyOption.read(family);
    long start = seed.value();
    effort.begin(session);
    if (seeds != null) {
      if (written != Format.TEXT) {
        throw new UsageProblem(
            "--format="
                + format
                + " is for one seed; leave out --seeds, or read the file of --out");
      }
      if (timings.wanted()) {
        throw new UsageProblem("--timings is for one seed; leave out --seeds");
      }
      Path file = Arguments.path("--out", out == null ? SeedsRecord.FILE : out);
      return new ManySeeds(session, claims, chosen, rates, file)
          .run(
              Seed.many("--seeds", seeds, seed.given()),
              effort,
              on,
              cache,
              require,
              seed.given().isPresent());
    }
    if (out != null) {
      throw new UsageProblem("--out=" + out + " is for the seeds of --seeds");
    }
    Checked checked;
    try (Feedback feedback = effort.feedback(session, work(claims));
        Parallel parallel = effort.parallel();
        OnOption.Workplace there = on.open(session, cache, feedback)) {
      Runner runner =
          there.runner(
              timings.meter(
                  effort.runner(session, parallel, feedback, cache.open(session, feedback))));
      checked = new Checker(runner).check(claims, start, chosen, rates);
    }
    switch (written) {
      case TEXT -> {
        new CheckPrinter(session).print(checked);
        timings.print(session, checked, List.of());
      }
      case JSON -> session.out().print(CheckJson.write(checked));
      case JUNIT -> session.out().print(CheckJunit.write(checked));
    }
    return require.exit(checked, exit(checked.status()));
  }

  private static String work(List<Claim> claims) {
    return "checking " + (claims.size() == 1 ? claims.get(0).id() : claims.size() + " claims");
  }

  static int exit(Result.Status status) {
    return switch (status) {
      case AS_EXPECTED, LEFT_OUT -> Exit.FINE;
      case INCONCLUSIVE -> Exit.INCONCLUSIVE;
      case UNEXPECTED -> Exit.UNEXPECTED;
      case FAILED -> Exit.ERROR;
    };
  }
}
