package org.lemmata.engine.shard;

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
}
