package org.lemmata.study.fetch;

/** Something could not be fetched; the message is one sentence for the user. */
public final class FetchFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a sentence. */
  public FetchFailure(String sentence) {
    super(sentence);
  }
}
