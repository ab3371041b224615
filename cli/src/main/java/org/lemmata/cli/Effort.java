package org.lemmata.cli;

import org.lemmata.linalg.parallel.Parallel;
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

  @Option(names = "--quiet", description = "no progress and no notices")
  private boolean quiet;

  /**
   * To be called when the arguments are known to be right and nothing is computed yet.
   *
   * @throws org.lemmata.study.Need.Missing if a device is asked for that is not here
   */
  void begin() {
    device.apply();
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
