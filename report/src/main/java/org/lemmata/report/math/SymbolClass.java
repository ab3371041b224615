package org.lemmata.report.math;

import java.util.Locale;

/** What a symbol does in a formula; it decides the element and the space around it. */
enum SymbolClass {
  /** A letter, set in italics. */
  LETTER,
  /** A letter or sign that stands upright, such as a Greek capital. */
  UPRIGHT,
  /** Digits. */
  NUMBER,
  /** A sign without space around it, such as a slash. */
  SIGN,
  /** A named function, such as log. */
  FUNCTION,
  /** A named function whose bounds stand below it in a displayed formula, such as max. */
  BOUNDED,
  /** A large operator whose bounds stand above and below it in a displayed formula: a sum. */
  SUM,
  /** A large operator whose bounds stand beside it: an integral. */
  INTEGRAL,
  /** An operation between two terms. */
  BINARY,
  /** A relation. */
  RELATION,
  /** Opens a bracket. */
  OPEN,
  /** Closes one. */
  CLOSE,
  /** A comma. */
  PUNCTUATION,
  /** Words. */
  TEXT,
  /** A sign above a term. */
  ACCENT,
  /** A space; its text is the width in em. */
  SPACE;

  static SymbolClass named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Whether bounds stand above and below in a displayed formula. */
  boolean bounded() {
    return this == BOUNDED || this == SUM;
  }

  /** Whether it is a name. */
  boolean function() {
    return this == FUNCTION || this == BOUNDED;
  }
}
