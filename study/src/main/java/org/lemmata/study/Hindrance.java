package org.lemmata.study;

/**
 * Something outside the program hinders it, such as a server that does not answer; the message is
 * one sentence for the user.
 */
public class Hindrance extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /** With a sentence. */
  public Hindrance(String sentence) {
    super(sentence);
  }
}
