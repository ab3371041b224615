package org.lemmata.toolmakers.script;

/** How a scripted maker behaves. */
public enum Maker {
  /** Writes the right tool and the right tests. */
  CORRECT(true),
  /** Its first function cannot be defined; it is repaired when told why. */
  REPAIRED(true),
  /** Its first tests call the function wrongly; they are repaired when told why. */
  WRONG_CALL(true),
  /** Its function knows the demonstrations, and for all else says what the first of them says. */
  OVERFITTED(false),
  /** Says that the function is easy to write, and writes none. */
  NO_CODE(false),
  /** Its tests assert nothing. */
  NO_ASSERTION(false),
  /** Its tests assert that the answers are themselves and never call the function. */
  NO_CALL(false),
  /** Its function is wrong by one. */
  WRONG_TOOL(false),
  /** Its function reaches for what it must not. */
  HOSTILE(false);

  private final boolean right;

  Maker(boolean right) {
    this.right = right;
  }

  /** Whether its tool, in the end, is the right one. */
  public boolean isRight() {
    return right;
  }
}
