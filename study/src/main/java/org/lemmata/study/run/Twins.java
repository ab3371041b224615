package org.lemmata.study.run;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.lemmata.linalg.parallel.Parallel;

/**
 * Places of a list at which the same piece stands in other words: one of them stands for all. The
 * pieces of a list are different, so only those that are not canonical themselves can have twins,
 * and only these are in the memory.
 */
final class Twins {

  // Guarded by this.
  private final Map<Piece, List<Integer>> reworded = new HashMap<>();
  private final Map<Integer, List<Integer>> others = new HashMap<>();

  /** Notes a place whose piece is not canonical itself. */
  synchronized void add(Piece canonical, int place) {
    reworded.computeIfAbsent(canonical, piece -> new ArrayList<>()).add(place);
  }

  /**
   * Joins what was noted to the other places.
   *
   * @param places of pieces that are canonical; to them come those that stand for all that were
   *     noted and are none of these
   * @param pieces the piece at a place
   */
  void join(BitSet places, IntFunction<? extends Piece> pieces, Parallel parallel) {
    if (reworded.isEmpty()) {
      return;
    }
    int[] canonical = places.stream().toArray();
    parallel.forEach(canonical.length, i -> join(canonical[i], pieces.apply(canonical[i])));
    for (List<Integer> same : reworded.values()) {
      places.set(same.get(0));
      others.put(same.get(0), same.subList(1, same.size()));
    }
    reworded.clear();
  }

  private synchronized void join(int place, Piece piece) {
    List<Integer> same = reworded.remove(piece);
    if (same != null) {
      others.put(place, same);
    }
  }

  /** The other places for which a place stands. */
  List<Integer> of(int place) {
    return others.getOrDefault(place, List.of());
  }
}
