package org.lemmata.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Rounding;

class FindingViewTest {

  @Test
  void powersOfTenAreWrittenOut() {
    assertEquals(
        "error 5.24\u00a0×\u00a010⁻¹⁴, rounding allows 10⁻¹².",
        seen(new Rounding("gap", 5.24e-14, 1e-12)));
    assertEquals(
        "error 2.5\u00a0×\u00a010⁷, allowed 1 (<span"
            + " class=\"tied\"><math><msup><mi>x</mi><mn>2</mn></msup></math>,</span> to 1e-3).",
        seen(new Approximation("loss", 2.5e7, 1, "$x^2$, to 1e-3")));
  }

  @Test
  void aMinusSignIsNoHyphen() {
    assertEquals(
        "−0.500 ± 0.010, allowed from −0.55 to −2\u00a0×\u00a010⁻⁵.",
        seen(Mean.within("slope", new Estimate(-0.5, 0.01), new Interval(-0.55, -2e-5))));
  }

  private static String seen(Evidence.Single evidence) {
    return FindingView.of(evidence.finding()).render();
  }
}
