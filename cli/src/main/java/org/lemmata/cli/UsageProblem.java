package org.lemmata.cli;

import java.util.function.Supplier;
import org.lemmata.study.run.UnwritableOutput;

/** Arguments that cannot be followed; the message is one sentence for the user. */
final class UsageProblem extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  UsageProblem(String message) {
    super(message);
  }

  /** Runs a check of targets: one that cannot be written is the arguments' fault before any run. */
  static void ofTargets(Runnable check) {
    ofFinding(
        () -> {
          check.run();
          return check;
        });
  }

  /** Finds a target: one that cannot be found is the arguments' fault. */
  static <T> T ofFinding(Supplier<T> finding) {
    try {
      return finding.get();
    } catch (UnwritableOutput e) {
      throw new UsageProblem(e.getMessage());
    }
  }
}
