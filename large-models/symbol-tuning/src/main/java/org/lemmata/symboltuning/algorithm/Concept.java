package org.lemmata.symboltuning.algorithm;

import java.util.List;

/** A function of lists of digits, to be found from examples of it. */
public interface Concept {

  /**
   * What it makes of a list.
   *
   * @param x as its {@link ConceptKind} draws it
   * @return digits, at least one
   */
  List<Integer> of(List<Integer> x);

  /** Whether no training sees it; the others are part of pre-training, and of nothing after it. */
  boolean isHeldOut();
}
