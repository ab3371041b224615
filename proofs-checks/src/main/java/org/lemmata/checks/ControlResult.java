package org.lemmata.checks;

import org.lemmata.study.claim.Control;
import org.lemmata.study.claim.Verdict;

/**
 * What came of a control.
 *
 * @param control the other setting
 * @param judged its verdict
 */
public record ControlResult(Control control, Judged judged) {

  /** Whether the control came out as it must. */
  public boolean asExpected() {
    return judged.verdict() == expected();
  }

  /** The verdict that must come out. */
  public Verdict expected() {
    return control.mustFail() ? Verdict.REFUTED : Verdict.SUPPORTED;
  }
}
