package org.lemmata.spark;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Pieces that nobody does yet, by their places in the list; handed out in groups, which become
 * smaller as they become fewer. Not safe for threads.
 */
final class Waiting {

  /** Groups are so small that each core could get so many of them. */
  private static final int GROUPS_A_CORE = 64;

  private static final int MOST_IN_A_GROUP = 1000;
  private static final int TASKS_A_CORE = 16;

  private final int count;

  /** From here on nobody has had them. */
  private int fresh;

  private final Deque<Integer> returned = new ArrayDeque<>();
  private final Set<Integer> suspects = new HashSet<>();

  /** All pieces of a list, in its order. */
  Waiting(int count) {
    this.count = count;
  }

  boolean isEmpty() {
    return size() == 0;
  }

  private int size() {
    return returned.size() + count - fresh;
  }

  private int peek() {
    return returned.isEmpty() ? fresh : returned.peekFirst();
  }

  private int remove() {
    return returned.isEmpty() ? fresh++ : returned.removeFirst();
  }

  /** The groups of the next job: one a task, each of at least one piece. */
  List<List<Integer>> take(int cores) {
    int most = Math.max(1, Math.min(MOST_IN_A_GROUP, size() / (GROUPS_A_CORE * cores)));
    List<List<Integer>> groups = new ArrayList<>();
    while (!isEmpty() && groups.size() < TASKS_A_CORE * cores) {
      groups.add(group(most));
    }
    return groups;
  }

  private List<Integer> group(int most) {
    List<Integer> group = new ArrayList<>();
    do {
      group.add(remove());
    } while (group.size() < most
        && !isEmpty()
        && !suspects.contains(group.get(0))
        && !suspects.contains(peek()));
    return group;
  }

  /** Takes pieces back, which are the next ones then. */
  void back(List<Integer> group) {
    for (int i = group.size() - 1; i >= 0; i--) {
      returned.addFirst(group.get(i));
    }
  }

  /** Takes pieces back of which one ends its worker: from now on each is a group of its own. */
  void backAlone(List<Integer> group) {
    suspects.addAll(group);
    back(group);
  }
}
