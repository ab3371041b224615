package org.lemmata.symboltuning.algorithm;

import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Toy Turing concepts: what a small machine makes of a string of 4 to 6 zeros and ones. The paper's
 * set has programs of a small language, which are not here.
 */
public enum TuringConcept implements Concept {
  /** The string. */
  COPY(false, x -> x),
  /** Zeros and ones exchanged. */
  COMPLEMENT(false, TuringConcept::complement),
  /** The string in reverse. */
  REVERSED(false, ListConcept::reversed),
  /** As many zeros. */
  ERASED(false, x -> Collections.nCopies(x.size(), 0)),
  /** The first bit is dropped, and a zero appended. */
  SHIFTED_LEFT(false, x -> ListConcept.joint(x.subList(1, x.size()), List.of(0))),
  /** A one appended. */
  WITH_ONE(false, x -> ListConcept.joint(x, List.of(1))),
  /** All bits but the last. */
  WITHOUT_LAST(false, x -> x.subList(0, x.size() - 1)),
  /** The first bit exchanged. */
  FIRST_FLIPPED(false, x -> ListConcept.joint(complement(x.subList(0, 1)), x.subList(1, x.size()))),
  /** Zeros first, then ones. */
  ZEROS_FIRST(false, x -> x.stream().sorted().toList()),
  /** Whether the number of ones is odd. */
  PARITY(false, x -> List.of(ones(x) % 2)),
  /** As many ones. */
  FILLED(true, x -> Collections.nCopies(x.size(), 1)),
  /** A zero before, and the last bit dropped. */
  SHIFTED_RIGHT(true, x -> ListConcept.joint(List.of(0), x.subList(0, x.size() - 1))),
  /** A zero appended. */
  WITH_ZERO(true, x -> ListConcept.joint(x, List.of(0))),
  /** The last bit exchanged. */
  LAST_FLIPPED(
      true,
      x ->
          ListConcept.joint(
              x.subList(0, x.size() - 1), complement(x.subList(x.size() - 1, x.size())))),
  /** Reversed, with zeros and ones exchanged. */
  COMPLEMENT_REVERSED(true, x -> complement(ListConcept.reversed(x))),
  /** Whether there are more ones than zeros. */
  MAJORITY(true, x -> List.of(2 * ones(x) > x.size() ? 1 : 0));

  private final boolean heldOut;
  private final UnaryOperator<List<Integer>> function;

  TuringConcept(boolean heldOut, UnaryOperator<List<Integer>> function) {
    this.heldOut = heldOut;
    this.function = function;
  }

  @Override
  public List<Integer> of(List<Integer> input) {
    return List.copyOf(function.apply(input));
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
