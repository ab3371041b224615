package org.lemmata.toolmakers.model;

/** A model did not answer; the message is one sentence for the user. */
public final class NoReply extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /** With a sentence. */
  public NoReply(String sentence) {
    super(sentence);
  }
}
