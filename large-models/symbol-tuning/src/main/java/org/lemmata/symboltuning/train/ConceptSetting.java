package org.lemmata.symboltuning.train;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.symboltuning.algorithm.ConceptEpisode;
import org.lemmata.symboltuning.algorithm.ConceptKind;

/**
 * A question of an algorithmic toy.
 *
 * @param kind lists or strings
 * @param heldOut whether no training saw the concepts; pre-training saw the others
 */
record ConceptSetting(ConceptKind kind, boolean heldOut) {

  static List<ConceptSetting> all() {
    return Arrays.stream(ConceptKind.values())
        .flatMap(kind -> Stream.of(new ConceptSetting(kind, false), new ConceptSetting(kind, true)))
        .toList();
  }

  /** As tables write it. */
  String label() {
    return (heldOut ? "held-out-" : "known-") + kind.name().toLowerCase(Locale.ROOT);
  }

  /** The episodes that are asked, the same for every model. */
  List<ConceptEpisode> episodes(Streams streams, int count) {
    Streams own = streams.child(label());
    return IntStream.range(0, count)
        .mapToObj(i -> ConceptEpisode.draw(kind, heldOut, own.stream(i)))
        .toList();
  }
}
