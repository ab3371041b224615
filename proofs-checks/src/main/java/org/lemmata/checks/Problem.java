package org.lemmata.checks;

/**
 * Something that did not come out as expected.
 *
 * @param what what came out, and what should have; without a full stop
 * @param judged the verdict, with what was seen
 */
public record Problem(String what, Judged judged) {

  /** What came out and what was seen, in one sentence as on a terminal. */
  public String sentence() {
    return what + ": " + judged.sentence();
  }
}
