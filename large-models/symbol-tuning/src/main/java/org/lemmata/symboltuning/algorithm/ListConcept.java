package org.lemmata.symboltuning.algorithm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Toy list functions, of 3 to 5 different digits. The paper's set has 250 of longer lists. */
public enum ListConcept implements Concept {
  /** The list. */
  COPY(false),
  /** Its first digit. */
  FIRST(false),
  /** Its last digit. */
  LAST(false),
  /** All but the first. */
  WITHOUT_FIRST(false),
  /** The list in reverse. */
  REVERSED(false),
  /** The list, smallest digit first. */
  SORTED(false),
  /** The largest digit. */
  LARGEST(false),
  /** The first digit goes to the end. */
  ROTATED_LEFT(false),
  /** The first digit before the list. */
  FIRST_TWICE(false),
  /** The first two digits. */
  FIRST_TWO(false),
  /** Its second digit. */
  SECOND(true),
  /** All but the last. */
  WITHOUT_LAST(true),
  /** The list, largest digit first. */
  SORTED_DOWN(true),
  /** The smallest digit. */
  SMALLEST(true),
  /** The last digit goes to the beginning. */
  ROTATED_RIGHT(true),
  /** The last digit after the list. */
  LAST_TWICE(true);

  private final boolean heldOut;

  ListConcept(boolean heldOut) {
    this.heldOut = heldOut;
  }

  @Override
  public List<Integer> of(List<Integer> x) {
    return List.copyOf(
        switch (this) {
          case COPY -> x;
          case FIRST -> x.subList(0, 1);
          case LAST -> x.subList(x.size() - 1, x.size());
          case WITHOUT_FIRST -> x.subList(1, x.size());
          case REVERSED -> reversed(x);
          case SORTED -> x.stream().sorted().toList();
          case LARGEST -> List.of(Collections.max(x));
          case ROTATED_LEFT -> joint(x.subList(1, x.size()), x.subList(0, 1));
          case FIRST_TWICE -> joint(x.subList(0, 1), x);
          case FIRST_TWO -> x.subList(0, 2);
          case SECOND -> x.subList(1, 2);
          case WITHOUT_LAST -> x.subList(0, x.size() - 1);
          case SORTED_DOWN -> x.stream().sorted(Comparator.reverseOrder()).toList();
          case SMALLEST -> List.of(Collections.min(x));
          case ROTATED_RIGHT ->
              joint(x.subList(x.size() - 1, x.size()), x.subList(0, x.size() - 1));
          case LAST_TWICE -> joint(x, x.subList(x.size() - 1, x.size()));
        });
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
