package org.lemmata.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lemmata.checks.Checked;
import org.lemmata.checks.Checker;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Judges claims. */
@Command(
    name = "check",
    description = {
      "Judges claims and their controls; one claim alone is shown with its evidence.",
      "",
      "Exit codes: 0 all as expected; 3 a verdict is not the expected one, or a control was not",
      "refuted; 4 inconclusive; 1 an examination broke down.",
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
  @Mixin private Effort effort;

  CheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<Claim> claims = new Names(session.papers()).claims(ids);
    Scale chosen = scale.value();
    long start = seed.value();
    Checked checked;
    try (Feedback feedback = effort.feedback(session);
        Parallel parallel = effort.parallel()) {
      checked = new Checker(parallel, feedback).check(claims, start, chosen);
    }
    new CheckPrinter(session).print(checked);
    return exit(checked);
  }

  static int exit(Checked checked) {
    return switch (checked.status()) {
      case AS_EXPECTED -> Exit.FINE;
      case INCONCLUSIVE -> Exit.INCONCLUSIVE;
      case UNEXPECTED -> Exit.UNEXPECTED;
      case FAILED -> Exit.ERROR;
    };
  }
}
