package org.lemmata.linalg.parallel;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;

/**
 * A pairwise reduction whose shape depends on the number of leaves only.
 *
 * <p>On each level neighbours 2i and 2i+1 are combined, left argument first, and an odd last node
 * moves up unchanged. Leaves may arrive in any order and from any thread: the thread that brings
 * the second of two siblings combines them. When leaves are started in order, about log2(leaves)
 * plus one for each thread partial results are alive at a time, not all of them.
 */
final class ReductionTree<R> {

  private record Node(int level, long index) {}

  private final long leaves;
  private final BinaryOperator<R> reduce;
  private final Map<Node, R> waiting = new HashMap<>();
  private R root;

  ReductionTree(long leaves, BinaryOperator<R> reduce) {
    this.leaves = leaves;
    this.reduce = reduce;
  }

  /** Brings the value of one leaf and combines as far up as siblings have arrived. */
  void complete(long leaf, R leafValue) {
    R value = Objects.requireNonNull(leafValue, "a chunk's partial result is null");
    long index = leaf;
    int level = 0;
    for (long width = leaves; width > 1; width = (width + 1) / 2) {
      boolean alone = index == width - 1 && width % 2 == 1;
      if (!alone) {
        R sibling = exchange(new Node(level, index), value, new Node(level, index ^ 1));
        if (sibling == null) {
          return;
        }
        // Outside the lock: two different pairs may be combined at the same time.
        value = index % 2 == 0 ? reduce.apply(value, sibling) : reduce.apply(sibling, value);
        Objects.requireNonNull(value, "the reduction of two partial results is null");
      }
      index /= 2;
      level++;
    }
    finish(value);
  }

  synchronized R root() {
    return root;
  }

  private synchronized R exchange(Node own, R value, Node other) {
    R sibling = waiting.remove(other);
    if (sibling == null) {
      waiting.put(own, value);
    }
    return sibling;
  }

  private synchronized void finish(R value) {
    root = value;
  }
}
