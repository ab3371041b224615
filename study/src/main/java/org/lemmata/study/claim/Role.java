package org.lemmata.study.claim;

/** The part that one comparison plays in an examination. */
public enum Role {
  /** It is what the claim says: at least one control must refute it. */
  HEADLINE,
  /** It shows that the examination works; if it fails there is no verdict. */
  RIG
}
