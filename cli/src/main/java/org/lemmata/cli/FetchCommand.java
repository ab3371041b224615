package org.lemmata.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.lemmata.cli.cluster.SparkHome;
import org.lemmata.engine.home.TorchFetch;
import org.lemmata.sandbox.home.GraalPyHome;
import org.lemmata.study.UnknownName;
import org.lemmata.study.fetch.FetchFailure;
import org.lemmata.study.fetch.Offline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Fetches what is too large to be part of the program. */
@Command(
    name = "fetch",
    description =
        "Fetches what some papers need and the program does not bring along: "
            + "torch (PyTorch, about 110 MB), graalpy (GraalPy, about 155 MB) or spark (Apache Spark,"
            + " about 230 MB, for --on), through Maven, into the cache folder.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class FetchCommand implements Callable<Integer> {

  private static final String TORCH = "torch";
  private static final String GRAALPY = "graalpy";
  private static final String SPARK = "spark";
  private static final List<String> ALL = List.of(TORCH, GRAALPY, SPARK);

  private final Session session;

  @Parameters(paramLabel = "torch|graalpy|spark", description = "what to fetch")
  private String what;

  FetchCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Consumer<String> notices = notice -> Failures.say(session.err(), notice);
    if (!ALL.contains(what)) {
      throw new UnknownName("thing to fetch", what, ALL);
    }
    if (Offline.isWished(session.environment())) {
      throw new UsageProblem(
          Offline.VARIABLE + " is set, so nothing is fetched; unset it to fetch " + what);
    }
    try {
      switch (what) {
        case TORCH -> new TorchFetch(session.environment(), notices).fetch();
        case GRAALPY -> GraalPyHome.fetch(session.environment(), notices);
        case SPARK -> SparkHome.fetch(session.environment(), notices);
        default -> throw new IllegalStateException(what + " is not fetched");
      }
    } catch (FetchFailure e) {
      Failures.say(session.err(), e.getMessage());
      return Exit.ERROR;
    }
    return Exit.FINE;
  }
}
