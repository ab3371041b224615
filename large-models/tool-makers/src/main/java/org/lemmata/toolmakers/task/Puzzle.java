package org.lemmata.toolmakers.task;

import org.lemmata.linalg.random.Stream;

/** A kind of question. */
interface Puzzle {

  /** Draws an item; its answer comes from how it is made. */
  Item draw(Stream random);

  /**
   * Answers a question from its text alone.
   *
   * @throws IllegalArgumentException if it is no such question
   */
  String solve(String question);
}
