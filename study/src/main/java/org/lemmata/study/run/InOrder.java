package org.lemmata.study.run;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Takes items that become ready in any order, from any thread, and hands them on in the order of
 * their indices, one at a time. Who brings an item hands on what is due then, unless somebody else
 * is at it; nobody waits.
 *
 * @param <T> the items
 */
public final class InOrder<T> {

  private final Consumer<? super T> next;

  // Guarded by this.
  private final Map<Integer, T> waiting = new HashMap<>();
  private int due;
  private boolean busy;

  /** Starts with index 0. */
  public InOrder(Consumer<? super T> next) {
    this.next = next;
  }

  /**
   * Brings an item.
   *
   * @param index its place, each from 0 once
   * @param item not null
   */
  public void put(int index, T item) {
    synchronized (this) {
      waiting.put(index, item);
    }
    for (T first = begin(); first != null; first = begin()) {
      try {
        next.accept(first);
      } finally {
        end();
      }
    }
  }

  private synchronized T begin() {
    T first = busy ? null : waiting.remove(due);
    if (first != null) {
      due++;
      busy = true;
    }
    return first;
  }

  private synchronized void end() {
    busy = false;
  }
}
