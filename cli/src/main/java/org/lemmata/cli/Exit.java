package org.lemmata.cli;

/** The exit codes of the command. */
final class Exit {

  static final int FINE = 0;

  /** Something went wrong that the arguments are not to blame for. */
  static final int ERROR = 1;

  /** The arguments, or a file they name, are wrong. */
  static final int USAGE = 2;

  /** A claim's verdict is not the expected one, or a control did not come out as it must. */
  static final int UNEXPECTED = 3;

  /** The evidence for a claim or about a control was too weak, or its rig was not valid. */
  static final int INCONCLUSIVE = 4;

  /** A file did not come out the same. */
  static final int NOT_REPRODUCED = 5;

  /** What a shell shows for a command ended by an interrupt. */
  static final int INTERRUPTED = 130;

  /** What a shell shows for a command that was told to end. */
  static final int TERMINATED = 143;

  private Exit() {}
}
