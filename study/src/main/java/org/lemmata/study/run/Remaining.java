package org.lemmata.study.run;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Some places of a list, in its order: a bit for each place of the list, and a number for each four
 * thousand.
 */
final class Remaining {

  private static final int BLOCK = 1 << 12;

  private final BitSet places;

  /** How many places are before each block. */
  private final int[] before;

  private final int size;

  /** Places, which are not to be changed any more. */
  Remaining(BitSet places) {
    this.places = places;
    this.before = new int[places.length() / BLOCK + 1];
    int count = 0;
    for (int block = 0; block < before.length; block++) {
      before[block] = count;
      count += places.get(block * BLOCK, (block + 1) * BLOCK).cardinality();
    }
    this.size = count;
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /**
   * A place in the list.
   *
   * @param index which one, from 0 to size − 1
   */
  int place(int index) {
    int found = Arrays.binarySearch(before, index);
    int block = found >= 0 ? found : -found - 2;
    // Of blocks before which there are equally many, only the last has any.
    while (block + 1 < before.length && before[block + 1] <= index) {
      block++;
    }
    int place = places.nextSetBit(block * BLOCK);
    for (int i = before[block]; i < index; i++) {
      place = places.nextSetBit(place + 1);
    }
    return place;
  }
}
