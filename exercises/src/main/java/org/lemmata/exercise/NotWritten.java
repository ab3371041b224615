package org.lemmata.exercise;

/** What a method throws whose body the student has yet to write. */
public final class NotWritten extends UnsupportedOperationException {

  private static final long serialVersionUID = 1L;

  /** For the body of a stub. */
  public NotWritten() {
    super("not written yet");
  }
}
