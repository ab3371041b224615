package org.lemmata.toolmakers.study;

import java.util.Locale;
import org.lemmata.toolmakers.script.Maker;

/** Who makes tools. */
public enum Makers {
  /** {@link Maker#CORRECT}. */
  CORRECT,
  /** {@link Maker#REPAIRED}. */
  REPAIRED,
  /** {@link Maker#WRONG_CALL}. */
  WRONG_CALL,
  /** {@link Maker#OVERFITTED}. */
  OVERFITTED,
  /** {@link Maker#NO_CODE}. */
  NO_CODE,
  /** {@link Maker#NO_ASSERTION}. */
  NO_ASSERTION,
  /** {@link Maker#NO_CALL}. */
  NO_CALL,
  /** {@link Maker#WRONG_TOOL}. */
  WRONG_TOOL,
  /** {@link Maker#HOSTILE}. */
  HOSTILE,
  /** What an endpoint said, from a transcript. */
  ENDPOINT;

  /** The scripted maker of that name. */
  Maker scripted() {
    return Maker.valueOf(name());
  }

  /** As parameters write it. */
  static String id(Maker maker) {
    return maker.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
