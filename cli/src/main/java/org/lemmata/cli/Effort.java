package org.lemmata.cli;

import java.util.Optional;
import java.util.function.Consumer;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Progress;
import org.lemmata.study.fetch.Offline;
import org.lemmata.study.run.FirstNeed;
import org.lemmata.study.run.ResultCache;
import org.lemmata.study.run.Runner;
import org.lemmata.study.run.Supplies;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that computes. */
final class Effort {

  private static final int MOST_THREADS = 1024;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "threads, from 1 to 1024; they never change a result (default: all cores)")
  private String threads;

  @Mixin private DeviceOption device;

  @Mixin private EndpointOption endpoint;

  @Option(
      names = "--offline",
      description =
          "fetches nothing: what needs PyTorch or GraalPy is left out where it is not here ("
              + Offline.VARIABLE
              + "=1 does so always)")
  private boolean offline;

  @Option(names = "--quiet", description = "no progress and no notices")
  private boolean quiet;

  /**
   * To be called when the arguments are known to be right and nothing is computed yet.
   *
   * @throws org.lemmata.study.Need.Missing if a device is asked for that is not here
   */
  void begin(Session session) {
    endpoint.apply();
    device.apply(supplies(session, notice -> say(session, notice)));
  }

  private void say(Session session, String notice) {
    if (!quiet) {
      Failures.say(session.err(), notice);
    }
  }

  /** What gets what is needed and not here, when it is first needed. */
  private Supplies supplies(Session session, Consumer<String> notices) {
    return offline || Offline.isWished(session.environment())
        ? Supplies.NONE
        : new FirstNeed(notices);
  }

  /** A runner. */
  Runner runner(
      Session session, Parallel parallel, Feedback feedback, Optional<ResultCache> cache) {
    return runner(session, parallel, feedback, feedback, cache);
  }

  /** A runner whose progress and notices are heard by different ones. */
  Runner runner(
      Session session,
      Parallel parallel,
      Progress progress,
      Consumer<String> notices,
      Optional<ResultCache> cache) {
    return new Runner(parallel, progress, cache, notices).suppliedBy(supplies(session, notices));
  }

  /** The threads asked for; to be closed. */
  Parallel parallel() {
    return Parallel.of(
        threads == null
            ? Runtime.getRuntime().availableProcessors()
            : (int)
                Arguments.whole(
                    "--threads",
                    threads,
                    1,
                    MOST_THREADS,
                    "a whole number from 1 to " + MOST_THREADS));
  }

  /**
   * What the user sees; to be closed.
   *
   * @param work what is being done, a few words
   */
  Feedback feedback(Session session, String work) {
    return new Feedback(session, quiet, work);
  }
}
