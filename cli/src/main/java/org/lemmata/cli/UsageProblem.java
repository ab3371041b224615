package org.lemmata.cli;

/** Arguments that cannot be followed; the message is one sentence for the user. */
final class UsageProblem extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  UsageProblem(String message) {
    super(message);
  }
}
