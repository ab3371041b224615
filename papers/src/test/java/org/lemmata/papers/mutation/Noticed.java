package org.lemmata.papers.mutation;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.lemmata.study.claim.Expectation;
import org.lemmata.study.claim.Verdict;

/**
 * Whether a claim has noticed a wrong formula: its verdict is the contrary of what is expected. One
 * that says too little to decide, or whose rig is broken, has noticed nothing.
 */
final class Noticed {

  private static final Set<Verdict> JUDGED =
      EnumSet.of(Verdict.SUPPORTED, Verdict.REFUTED, Verdict.INCONCLUSIVE);

  private Noticed() {}

  /**
   * By the verdict with the wrong formula.
   *
   * @param right the verdict with the right one; asked for only where any is expected
   */
  static boolean by(Expectation expectation, Verdict wrong, Supplier<Verdict> right) {
    return switch (expectation) {
      case HOLDS -> wrong == Verdict.REFUTED;
      case FAILS_AS_PRINTED, FAILS_HERE -> wrong == Verdict.SUPPORTED;
      case MEASURED -> JUDGED.contains(wrong) && differs(wrong, right.get());
    };
  }

  private static boolean differs(Verdict wrong, Verdict right) {
    return JUDGED.contains(right) && wrong != right;
  }
}
