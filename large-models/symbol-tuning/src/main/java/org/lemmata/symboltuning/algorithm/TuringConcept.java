package org.lemmata.symboltuning.algorithm;

import java.util.Collections;
import java.util.List;

/**
 * Toy Turing concepts: what a small machine makes of a string of 4 to 6 zeros and ones. The paper's
 * set has programs of a small language, which are not here.
 */
public enum TuringConcept implements Concept {
  /** The string. */
  COPY(false),
  /** Zeros and ones exchanged. */
  COMPLEMENT(false),
  /** The string in reverse. */
  REVERSED(false),
  /** As many zeros. */
  ERASED(false),
  /** The first bit is dropped, and a zero appended. */
  SHIFTED_LEFT(false),
  /** A one appended. */
  WITH_ONE(false),
  /** All bits but the last. */
  WITHOUT_LAST(false),
  /** The first bit exchanged. */
  FIRST_FLIPPED(false),
  /** Zeros first, then ones. */
  ZEROS_FIRST(false),
  /** Whether the number of ones is odd. */
  PARITY(false),
  /** As many ones. */
  FILLED(true),
  /** A zero before, and the last bit dropped. */
  SHIFTED_RIGHT(true),
  /** A zero appended. */
  WITH_ZERO(true),
  /** The last bit exchanged. */
  LAST_FLIPPED(true),
  /** Reversed, with zeros and ones exchanged. */
  COMPLEMENT_REVERSED(true),
  /** Whether there are more ones than zeros. */
  MAJORITY(true);

  private final boolean heldOut;

  TuringConcept(boolean heldOut) {
    this.heldOut = heldOut;
  }

  @Override
  public List<Integer> of(List<Integer> x) {
    return List.copyOf(
        switch (this) {
          case COPY -> x;
          case COMPLEMENT -> complement(x);
          case REVERSED -> ListConcept.reversed(x);
          case ERASED -> Collections.nCopies(x.size(), 0);
          case SHIFTED_LEFT -> ListConcept.joint(x.subList(1, x.size()), List.of(0));
          case WITH_ONE -> ListConcept.joint(x, List.of(1));
          case WITHOUT_LAST -> x.subList(0, x.size() - 1);
          case FIRST_FLIPPED ->
              ListConcept.joint(complement(x.subList(0, 1)), x.subList(1, x.size()));
          case ZEROS_FIRST -> x.stream().sorted().toList();
          case PARITY -> List.of(ones(x) % 2);
          case FILLED -> Collections.nCopies(x.size(), 1);
          case SHIFTED_RIGHT -> ListConcept.joint(List.of(0), x.subList(0, x.size() - 1));
          case WITH_ZERO -> ListConcept.joint(x, List.of(0));
          case LAST_FLIPPED ->
              ListConcept.joint(
                  x.subList(0, x.size() - 1), complement(x.subList(x.size() - 1, x.size())));
          case COMPLEMENT_REVERSED -> complement(ListConcept.reversed(x));
          case MAJORITY -> List.of(2 * ones(x) > x.size() ? 1 : 0);
        });
  }

  @Override
  public boolean isHeldOut() {
    return heldOut;
  }

  private static List<Integer> complement(List<Integer> bits) {
    return bits.stream().map(bit -> 1 - bit).toList();
  }

  private static int ones(List<Integer> bits) {
    return bits.stream().mapToInt(Integer::intValue).sum();
  }
}
