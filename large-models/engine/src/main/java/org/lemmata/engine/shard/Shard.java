package org.lemmata.engine.shard;

import java.util.Arrays;

/**
 * One of the equal parts into which the batch of a step is cut.
 *
 * @param step from 0
 * @param index which part, from 0
 * @param count how many parts there are, at least 1
 */
public record Shard(long step, int index, int count) {

  /** Checks the ranges. */
  public Shard {
    if (step < 0 || count < 1 || index < 0 || index >= count) {
      throw new IllegalArgumentException(
          "there is no shard " + index + " of " + count + " in step " + step);
    }
  }

  /**
   * How many of a batch it has.
   *
   * @param batch how many the batch has, a multiple of {@code count}
   */
  public int size(int batch) {
    if (batch < 1 || batch % count != 0) {
      throw new IllegalArgumentException(
          "a batch of " + batch + " cannot be cut into " + count + " equal shards");
    }
    return batch / count;
  }

  /** The first of them, from 0. */
  public int from(int batch) {
    return index * size(batch);
  }

  /** The one after the last. */
  public int to(int batch) {
    return from(batch) + size(batch);
  }

  /**
   * Its own rows; a new array.
   *
   * @param rows those of the whole batch one after the other, all of one length
   * @param batch how many there are, a multiple of {@code count}
   */
  public int[] cut(int[] rows, int batch) {
    int length = rows.length / batch;
    return Arrays.copyOfRange(rows, from(batch) * length, to(batch) * length);
  }
}
