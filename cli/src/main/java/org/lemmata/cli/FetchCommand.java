package org.lemmata.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.lemmata.engine.home.FetchFailure;
import org.lemmata.engine.home.TorchFetch;
import org.lemmata.study.UnknownName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Fetches what is too large to be part of the program. */
@Command(
    name = "fetch",
    description = {
      "Fetches what some papers need and the program does not bring along:",
      "torch (PyTorch, about 110 MB, through Maven) into the cache folder."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class FetchCommand implements Callable<Integer> {

  private static final String TORCH = "torch";

  private final Session session;

  @Parameters(paramLabel = "torch", description = "what to fetch")
  private String what;

  FetchCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (!what.equals(TORCH)) {
      throw new UnknownName("thing to fetch", what, List.of(TORCH));
    }
    try {
      new TorchFetch(session.environment(), notice -> Failures.say(session.err(), notice)).fetch();
    } catch (FetchFailure e) {
      Failures.say(session.err(), e.getMessage());
      return Exit.ERROR;
    }
    return Exit.FINE;
  }
}
