package org.lemmata.engine.home;

/** PyTorch could not be fetched; the message is one sentence for the user. */
public final class FetchFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FetchFailure(String sentence) {
    super(sentence);
  }
}
