package org.lemmata.cli;

import java.util.Locale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Verdict;

/** Verdicts in words. */
final class Verdicts {

  private Verdicts() {}

  static String word(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String expected(Claim claim) {
    return switch (claim.expectation()) {
      case HOLDS -> "supported";
      case FAILS_AS_PRINTED -> "refuted";
      case MEASURED -> "measured";
    };
  }
}
