package org.lemmata.study.run;

/** An output that cannot be written; the message is one sentence for the user. */
public final class UnwritableOutput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says why. */
  public UnwritableOutput(String message) {
    super(message);
  }
}
