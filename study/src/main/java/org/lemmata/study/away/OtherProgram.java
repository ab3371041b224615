package org.lemmata.study.away;

/** A machine has another program than this one; the message is one sentence that names both. */
public final class OtherProgram extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OtherProgram(String sentence) {
    super(sentence);
  }
}
