package org.lemmata.toolmakers.task;

import java.util.ArrayList;
import java.util.List;

/** All orders of a few things. */
final class Permutations {

  private Permutations() {}

  /** All orders of 0 to n - 1, in lexicographic order; new arrays. */
  static List<int[]> of(int n) {
    List<int[]> all = new ArrayList<>();
    extend(new int[n], 0, 0, all);
    return all;
  }

  private static void extend(int[] order, int length, int used, List<int[]> all) {
    if (length == order.length) {
      all.add(order.clone());
      return;
    }
    for (int i = 0; i < order.length; i++) {
      if ((used & (1 << i)) == 0) {
        order[length] = i;
        extend(order, length + 1, used | (1 << i), all);
      }
    }
  }
}
