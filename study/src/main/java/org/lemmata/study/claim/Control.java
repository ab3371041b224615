package org.lemmata.study.claim;

import java.util.Set;

/**
 * The claim's own examination in another setting, whose outcome is known beforehand: a check that
 * passes a broken setting shows nothing, nor does one that passes none.
 *
 * @param name what is broken, or which setting must hold, a few words
 * @param sense what must come out
 * @param examination the claim's check in that setting
 * @param breaks names of rig comparisons that the broken assumption takes with it
 */
public record Control(String name, Sense sense, Examination examination, Set<String> breaks) {

  /** What must come out of a control. */
  public enum Sense {
    /** One assumption is broken: a headline must be refuted, with a valid rig. */
    MUST_FAIL,
    /** A setting in which the very check is known to hold: every part must be supported. */
    MUST_HOLD
  }

  /** Keeps an immutable copy. */
  public Control {
    breaks = Set.copyOf(breaks);
  }

  /** Whether one assumption is broken. */
  public boolean mustFail() {
    return sense == Sense.MUST_FAIL;
  }
}
