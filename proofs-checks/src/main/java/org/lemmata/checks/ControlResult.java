package org.lemmata.checks;

import org.lemmata.study.claim.Control;
import org.lemmata.study.claim.Verdict;

/**
 * What came of a control.
 *
 * @param control the broken setting
 * @param judged its verdict, which should be REFUTED
 */
public record ControlResult(Control control, Judged judged) {

  /** Whether the check saw that something is broken. */
  public boolean refuted() {
    return judged.verdict() == Verdict.REFUTED;
  }
}
