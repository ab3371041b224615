package org.lemmata.toolmakers.study;

import org.lemmata.toolmakers.script.Maker;

/** Who makes tools. */
public enum Makers {
  /** {@link Maker#CORRECT}. */
  CORRECT(1),
  /** {@link Maker#REPAIRED}. */
  REPAIRED(2),
  /** {@link Maker#WRONG_CALL}. */
  WRONG_CALL(3),
  /** {@link Maker#OVERFITTED}. */
  OVERFITTED(4),
  /** {@link Maker#NO_CODE}. */
  NO_CODE(5),
  /** {@link Maker#NO_ASSERTION}. */
  NO_ASSERTION(6),
  /** {@link Maker#NO_CALL}. */
  NO_CALL(7),
  /** {@link Maker#WRONG_TOOL}. */
  WRONG_TOOL(8),
  /** {@link Maker#HOSTILE}. */
  HOSTILE(9),
  /** What an endpoint said, from a transcript. */
  ENDPOINT(10);

  private final int number;

  Makers(int number) {
    this.number = number;
  }

  /** Its place, from 1. */
  int number() {
    return number;
  }

  /** The scripted maker of that name. */
  Maker scripted() {
    return Maker.valueOf(name());
  }
}
