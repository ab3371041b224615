package org.lemmata.hessian.sharpness.data;

/** The subsets of {0, ..., n-1}, small ones first, those of one size in lexicographic order. */
final class Combinations {

  private final int n;
  private int[] members = new int[0];

  /** Starts at the empty set. */
  Combinations(int n) {
    this.n = n;
  }

  /** Whether the present subset has a number. */
  boolean has(int number) {
    for (int member : members) {
      if (member == number) {
        return true;
      }
    }
    return false;
  }

  /** Goes on to the next subset; after the whole set there is none, and the sizes grow on. */
  void next() {
    int k = members.length;
    int at = k - 1;
    while (at >= 0 && members[at] == n - k + at) {
      at--;
    }
    int first = at < 0 ? 0 : members[at] + 1;
    if (at < 0) {
      members = new int[k + 1];
      at = 0;
    }
    for (int i = at; i < members.length; i++) {
      members[i] = first + i - at;
    }
  }
}
