package org.lemmata.engine.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.lemmata.engine.text.Merges.Pair;

/** One piece that is being merged: a chain of its parts, and a heap of pairs that may be next. */
final class Merging {

  private final Map<Pair, Integer> ranks;

  /** By the place of its first character; null once it is merged into the part before it. */
  private final String[] parts;

  private final int[] before;
  private final int[] after;
  private final PriorityQueue<Candidate> candidates =
      new PriorityQueue<>(
          Comparator.comparingInt(Candidate::rank).thenComparingInt(Candidate::place));

  Merging(String piece, Map<Pair, Integer> ranks) {
    this.ranks = ranks;
    this.parts = piece.split("");
    this.before = new int[parts.length];
    this.after = new int[parts.length];
    Arrays.setAll(before, i -> i - 1);
    Arrays.setAll(after, i -> i + 1);
    for (int i = 0; i < parts.length; i++) {
      propose(i);
    }
  }

  /** A pair that stood at a place when it was proposed. */
  private record Candidate(int rank, int place, Pair pair) {}

  /** What is left when nothing can be merged; ask once. */
  Stream<String> parts() {
    for (Candidate next = candidates.poll(); next != null; next = candidates.poll()) {
      if (next.pair().equals(pair(next.place()))) {
        merge(next.place());
      }
    }
    return Arrays.stream(parts).filter(Objects::nonNull);
  }

  /** The pair whose left part begins at a place; null if there is none. */
  private Pair pair(int place) {
    return place < 0 || parts[place] == null || after[place] == parts.length
        ? null
        : new Pair(parts[place], parts[after[place]]);
  }

  private void propose(int place) {
    Pair pair = pair(place);
    Integer rank = pair == null ? null : ranks.get(pair);
    if (rank != null) {
      candidates.add(new Candidate(rank, place, pair));
    }
  }

  private void merge(int left) {
    int right = after[left];
    parts[left] += parts[right];
    parts[right] = null;
    after[left] = after[right];
    if (after[left] < parts.length) {
      before[after[left]] = left;
    }
    propose(before[left]);
    propose(left);
  }
}
