package org.lemmata.study.run;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * An immutable list whose items are made whenever they are asked for, and not kept.
 *
 * @param <T> the items
 */
final class OnDemand<T> extends AbstractList<T> implements RandomAccess {

  private final int size;
  private final IntFunction<? extends T> item;

  /**
   * A list.
   *
   * @param item makes an item, the same one for the same index, in any thread
   */
  OnDemand(int size, IntFunction<? extends T> item) {
    this.size = size;
    this.item = item;
  }

  @Override
  public T get(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(index + " of " + size);
    }
    return item.apply(index);
  }

  @Override
  public int size() {
    return size;
  }
}
