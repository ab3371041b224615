package org.lemmata.study.claim;

/** How far a supported claim reaches. */
public enum Reach {
  /** The statement itself is checked, whole. */
  THEOREM("the statement itself"),
  /** The statement is checked at the parameters that were tried. */
  INSTANCE("at the parameters tried"),
  /** A small model stands in for a large one. */
  STAND_IN("a small model stands in for a large one"),
  /** Parts of what is claimed are scripted: only the way from end to end is checked. */
  PIPELINE("parts are scripted");

  private final String words;

  Reach(String words) {
    this.words = words;
  }

  /** The reach in words, for readers. */
  public String words() {
    return words;
  }
}
