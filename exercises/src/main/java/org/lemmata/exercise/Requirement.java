package org.lemmata.exercise;

import java.util.Optional;

/**
 * One thing that a student's class must satisfy.
 *
 * @param <S> the interface that it implements
 */
public sealed interface Requirement<S> permits KnownAnswer, Law, Proposition {

  /** What is asked, a few words with formulas between dollar signs. */
  String title();

  /**
   * What a student learns from failing it: what commonly goes wrong, a sentence or two with
   * formulas between dollar signs; may be empty.
   */
  String lesson();

  /**
   * Tries it.
   *
   * @param yours the student's class
   * @return what came out and what is right, in a sentence; empty if it is satisfied
   */
  Optional<String> violation(S yours);
}
