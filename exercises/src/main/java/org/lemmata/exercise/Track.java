package org.lemmata.exercise;

import java.util.List;

/**
 * Exercises on one subject, in the order in which they are best done. One public class with a
 * public constructor without parameters a track, named in {@code META-INF/services}; to construct
 * it and to list its exercises computes nothing.
 */
public interface Track {

  /** Lower case with hyphens; the ids of its exercises begin with it. */
  String id();

  /** A few words. */
  String title();

  /** What the track is about and for whom, a sentence or two with formulas between dollar signs. */
  String about();

  /** Its exercises, at least three. */
  List<Exercise<?>> exercises();
}
