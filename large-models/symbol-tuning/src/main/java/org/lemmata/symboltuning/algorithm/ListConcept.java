package org.lemmata.symboltuning.algorithm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** Toy list functions, of 3 to 5 different digits. The paper's set has 250 of longer lists. */
public enum ListConcept implements Concept {
  /** The list. */
  COPY(false, x -> x),
  /** Its first digit. */
  FIRST(false, x -> x.subList(0, 1)),
  /** Its last digit. */
  LAST(false, x -> x.subList(x.size() - 1, x.size())),
  /** All but the first. */
  WITHOUT_FIRST(false, x -> x.subList(1, x.size())),
  /** The list in reverse. */
  REVERSED(false, ListConcept::reversed),
  /** The list, smallest digit first. */
  SORTED(false, x -> x.stream().sorted().toList()),
  /** The largest digit. */
  LARGEST(false, x -> List.of(Collections.max(x))),
  /** The first digit goes to the end. */
  ROTATED_LEFT(false, x -> joint(x.subList(1, x.size()), x.subList(0, 1))),
  /** The first digit before the list. */
  FIRST_TWICE(false, x -> joint(x.subList(0, 1), x)),
  /** The first two digits. */
  FIRST_TWO(false, x -> x.subList(0, 2)),
  /** Its second digit. */
  SECOND(true, x -> x.subList(1, 2)),
  /** All but the last. */
  WITHOUT_LAST(true, x -> x.subList(0, x.size() - 1)),
  /** The list, largest digit first. */
  SORTED_DOWN(true, x -> x.stream().sorted(Comparator.reverseOrder()).toList()),
  /** The smallest digit. */
  SMALLEST(true, x -> List.of(Collections.min(x))),
  /** The last digit goes to the beginning. */
  ROTATED_RIGHT(true, x -> joint(x.subList(x.size() - 1, x.size()), x.subList(0, x.size() - 1))),
  /** The last digit after the list. */
  LAST_TWICE(true, x -> joint(x, x.subList(x.size() - 1, x.size())));

  private final boolean heldOut;
  private final UnaryOperator<List<Integer>> function;

  ListConcept(boolean heldOut, UnaryOperator<List<Integer>> function) {
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

  static List<Integer> reversed(List<Integer> list) {
    List<Integer> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }

  static List<Integer> joint(List<Integer> one, List<Integer> two) {
    List<Integer> joint = new ArrayList<>(one);
    joint.addAll(two);
    return joint;
  }
}
