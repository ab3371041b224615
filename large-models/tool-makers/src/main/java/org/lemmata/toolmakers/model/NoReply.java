package org.lemmata.toolmakers.model;

import org.lemmata.study.Hindrance;

/** A model did not answer; the message is one sentence for the user. */
public final class NoReply extends Hindrance {

  private static final long serialVersionUID = 1L;

  /** With a sentence. */
  public NoReply(String sentence) {
    super(sentence);
  }
}
