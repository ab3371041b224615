package org.lemmata.linalg.parallel;

/**
 * Maps a half-open range of indices to one partial result.
 *
 * @param <R> the partial result
 */
@FunctionalInterface
public interface RangeFunction<R> {

  /**
   * Computes the partial result of one chunk.
   *
   * @param fromInclusive first index of the chunk
   * @param toExclusive one past the last index, greater than {@code fromInclusive}
   * @return the chunk's partial result, not null
   */
  R apply(long fromInclusive, long toExclusive);
}
