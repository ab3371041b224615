package org.lemmata.cli;

import org.lemmata.study.run.UnwritableOutput;

/** Arguments that cannot be followed; the message is one sentence for the user. */
final class UsageProblem extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  UsageProblem(String message) {
    super(message);
  }

  /** Runs a check of targets: one that cannot be written is the arguments' fault before any run. */
  static void ofTargets(Runnable check) {
    try {
      check.run();
    } catch (UnwritableOutput e) {
      throw new UsageProblem(e.getMessage());
    }
  }
}
