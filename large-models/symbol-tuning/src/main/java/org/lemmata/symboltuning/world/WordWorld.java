package org.lemmata.symboltuning.world;

/**
 * Words in clusters, and how tokens are numbered: an instruction mark, a blank, the words cluster
 * by cluster; then what can be a label: a natural one for each cluster, the tuned symbols, the
 * unseen symbols of their length, the longer unseen ones.
 *
 * @param clusters how many, at least 4
 * @param words of each cluster, at least 9, which an episode may all show
 * @param tuned symbols in tuning, at least {@code clusters}
 * @param heldOut symbols of either unseen sort, at least 2
 */
public record WordWorld(int clusters, int words, int tuned, int heldOut) {

  /** Begins an instruction. */
  public static final int INSTRUCTION = 0;

  /** Stands where an instruction could. */
  public static final int BLANK = 1;

  private static final int MARKS = 2;
  private static final int LEAST_WORDS = 9;

  /** 16 clusters of 16 words, 256 tuned symbols, 64 of either unseen sort. */
  public static final WordWorld USUAL = new WordWorld(16, 16, 256, 64);

  /** Checks the ranges. */
  public WordWorld {
    if (clusters < 4 || words < LEAST_WORDS || tuned < clusters || heldOut < 2) {
      throw new IllegalArgumentException(
          "a world needs 4 clusters of 9 words, as many tuned symbols as clusters, and 2 others");
    }
  }

  /** The token of a word of a cluster, both from 0. */
  public int word(int cluster, int index) {
    return MARKS + cluster * words + index;
  }

  /** The cluster of a word. */
  public int clusterOf(int word) {
    return (word - MARKS) / words;
  }

  /** The first token that can be a label. */
  public int firstLabel() {
    return MARKS + clusters * words;
  }

  /** The natural label of a cluster. */
  public int naturalLabel(int cluster) {
    return firstLabel() + cluster;
  }

  /** The first symbol: every token before it has a vector that is learned. */
  public int firstSymbol() {
    return firstLabel() + clusters;
  }

  /** The token of a symbol. */
  public int symbol(SymbolSort sort, int index) {
    return switch (sort) {
      case TUNED -> firstSymbol() + index;
      case SAME_LENGTH -> firstSymbol() + tuned + index;
      case LONGER -> firstSymbol() + tuned + heldOut + index;
    };
  }

  /** How many symbols of a sort there are. */
  public int symbols(SymbolSort sort) {
    return sort == SymbolSort.TUNED ? tuned : heldOut;
  }

  /** The first symbol that is never seen in training. */
  public int firstUnseen() {
    return firstSymbol() + tuned;
  }

  /** How many tokens there are. */
  public int tokens() {
    return firstUnseen() + 2 * heldOut;
  }
}
