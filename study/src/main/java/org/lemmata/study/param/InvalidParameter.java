package org.lemmata.study.param;

import org.lemmata.study.Excerpt;

/** A parameter outside its legal range; the message names it, the value and what is legal. */
public final class InvalidParameter extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /**
   * Describes the mistake.
   *
   * @param name the parameter
   * @param value the offending value
   * @param legal what would be legal, to follow "must be"
   */
  public InvalidParameter(String name, Object value, String legal) {
    super(name + "=" + Excerpt.of(value) + ": " + name + " must be " + legal);
  }
}
