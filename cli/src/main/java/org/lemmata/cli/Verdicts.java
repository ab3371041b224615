package org.lemmata.cli;

import java.util.Locale;
import org.lemmata.study.claim.Claim;

/** Verdicts and the like in words. */
final class Verdicts {

  private Verdicts() {}

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String expected(Claim claim) {
    return switch (claim.expectation()) {
      case HOLDS -> "supported";
      case FAILS_AS_PRINTED, FAILS_HERE -> "refuted";
      case MEASURED -> "measured";
    };
  }
}
