package org.lemmata.symboltuning.train;

import java.util.List;
import java.util.stream.IntStream;
import org.lemmata.symboltuning.world.WordWorld;

/** Which clusters tasks are pairs of. */
final class ClusterPairs {

  /** So many clusters are for tuning; the others are held out of it. */
  static final int TUNED = 11;

  private ClusterPairs() {}

  static List<Integer> all(WordWorld world) {
    return IntStream.range(0, world.clusters()).boxed().toList();
  }

  /** The first clusters. */
  static List<Integer> tuned(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  /** The others. */
  static List<Integer> heldOut(WordWorld world, int tuned) {
    return IntStream.range(tuned, world.clusters()).boxed().toList();
  }
}
