package org.lemmata.engine.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Byte-pair encoding (Sennrich, Haddow and Birch, "Neural machine translation of rare words with
 * subword units", ACL 2016): of the neighbouring pairs of a piece the one that was learned first is
 * merged, the leftmost of several, until none is known.
 *
 * @param tokens the number of each token
 * @param ranks when a pair was learned
 * @param wholeFirst whether a piece that is a token is taken whole, whatever its merges
 */
record Merges(Map<String, Integer> tokens, Map<Pair, Integer> ranks, boolean wholeFirst) {

  /** Two neighbours. */
  record Pair(String left, String right) {}

  Merges {
    tokens = Map.copyOf(tokens);
    ranks = Map.copyOf(ranks);
  }

  static Merges of(Map<String, Integer> tokens, List<Pair> learned, boolean wholeFirst) {
    Map<Pair, Integer> ranks = new HashMap<>();
    for (Pair pair : learned) {
      ranks.putIfAbsent(pair, ranks.size());
    }
    return new Merges(tokens, ranks, wholeFirst);
  }

  /** The tokens of a piece of characters that stand for bytes, each of which is a token. */
  int[] encode(String piece) {
    Integer whole = wholeFirst ? tokens.get(piece) : null;
    if (whole != null) {
      return new int[] {whole};
    }
    return new Merging(piece, ranks).parts().mapToInt(tokens::get).toArray();
  }
}
