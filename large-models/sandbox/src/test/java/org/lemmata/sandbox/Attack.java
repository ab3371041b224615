package org.lemmata.sandbox;

import java.util.Set;
import org.lemmata.sandbox.frame.Ending;

/**
 * What a hostile tool tries.
 *
 * @param name in a word or two
 * @param code Python; {@code @FILE@} is a file with a secret, {@code @FOLDER@} its folder,
 *     {@code @PORT@} a port that listens; the answer {@code ESCAPED} means that it got what it
 *     wanted
 * @param expected how it may end
 * @param reason what its failure says
 */
record Attack(String name, String code, Set<Ending> expected, String reason) {

  /** An attack that ends with an exception. */
  static Attack refused(String name, String reason, String code) {
    return new Attack(name, code, Set.of(Ending.RAISED), reason);
  }

  /** An attack that does what it wants to its own Python, and must reach nothing else. */
  static Attack planted(String name, String code) {
    return new Attack(name, code + "\nanswer = 'planted'\n", Set.of(Ending.ANSWERED), "planted");
  }

  static Attack ends(String name, Ending ending, String reason, String code) {
    return new Attack(name, code, Set.of(ending), reason);
  }
}
