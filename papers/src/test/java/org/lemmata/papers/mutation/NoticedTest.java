package org.lemmata.papers.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lemmata.study.claim.Expectation;
import org.lemmata.study.claim.Verdict;

class NoticedTest {

  @ParameterizedTest
  @CsvSource({"HOLDS, REFUTED", "FAILS_AS_PRINTED, SUPPORTED", "FAILS_HERE, SUPPORTED"})
  void onlyTheContraryOfWhatIsExpected(Expectation expectation, Verdict contrary) {
    for (Verdict wrong : Verdict.values()) {
      boolean noticed =
          Noticed.by(
              expectation,
              wrong,
              () -> {
                throw new AssertionError("asked for the right formula");
              });
      assertEquals(wrong == contrary, noticed, wrong::toString);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMeasuredClaimComesOutOtherwise(Verdict right) {
    Set<Verdict> judged = EnumSet.of(Verdict.SUPPORTED, Verdict.REFUTED, Verdict.INCONCLUSIVE);
    for (Verdict wrong : Verdict.values()) {
      boolean noticed = wrong != right && judged.contains(wrong) && judged.contains(right);
      assertEquals(
          noticed, Noticed.by(Expectation.MEASURED, wrong, () -> right), () -> right + " " + wrong);
    }
  }

  @Test
  void aMeasuredClaimWithoutAVerdictHasNoticedNothing() {
    Verdict without = Verdict.NO_VERDICT;
    assertFalse(Noticed.by(Expectation.MEASURED, without, () -> Verdict.SUPPORTED));
    assertFalse(Noticed.by(Expectation.MEASURED, Verdict.REFUTED, () -> without));
  }
}
