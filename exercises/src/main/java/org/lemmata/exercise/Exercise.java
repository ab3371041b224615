package org.lemmata.exercise;

import java.util.List;
import java.util.Optional;

/**
 * What is asked of a student's class. It has no state; its texts, its stub, its reference solution
 * and its wrong answers are resources, which {@link Lesson} reads.
 *
 * @param <S> the interface that the student's class implements; public, small, and its methods take
 *     and give numbers, texts, arrays or records
 */
public interface Exercise<S> {

  /** {@code track.name}, lower case with hyphens. */
  String id();

  /** The interface that the student's class implements. */
  Class<S> asked();

  /**
   * What the student's class must satisfy, easiest first: a student is told about the first one
   * that it does not. Each is judged on its own, so that one that never ends leaves the others.
   * Together they take less than 0.3 s of CPU time.
   */
  List<Requirement<S>> requirements();

  /** A picture of the student's answers beside the right ones. */
  default Optional<Plot<S>> plot() {
    return Optional.empty();
  }

  /** The id without the track. */
  default String name() {
    return id().substring(id().indexOf('.') + 1);
  }
}
