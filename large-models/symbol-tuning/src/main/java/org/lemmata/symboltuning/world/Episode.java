package org.lemmata.symboltuning.world;

import java.util.ArrayList;
import java.util.List;

/**
 * Words of two clusters with their labels; the last word is asked.
 *
 * @param prefix three tokens: an instruction that names the two natural labels, or blanks
 * @param shots words with labels
 * @param prior the natural label of the last word
 * @param other the label of the other cluster
 */
public record Episode(List<Integer> prefix, List<Shot> shots, int prior, int other) {

  /** Tokens before the first word. */
  public static final int PREFIX = 3;

  /** Words before the one that is asked: four of either cluster where that is balanced. */
  public static final int EXEMPLARS = 8;

  /** Words with labels. */
  public static final int SHOTS = EXEMPLARS + 1;

  /** Tokens that a model is shown: all but the last label. */
  public static final int LENGTH = PREFIX + 2 * SHOTS - 1;

  /** Keeps immutable copies. */
  public Episode {
    prefix = List.copyOf(prefix);
    shots = List.copyOf(shots);
    if (prefix.size() != PREFIX || shots.size() != SHOTS) {
      throw new IllegalArgumentException("an episode has 3 tokens and 9 words");
    }
  }

  /** The label of the last word by the labels before it. */
  public int answer() {
    return shots.get(EXEMPLARS).label();
  }

  /** What a model is shown, {@link #LENGTH} tokens. */
  public List<Integer> tokens() {
    List<Integer> tokens = new ArrayList<>(prefix);
    for (Shot shot : shots) {
      tokens.add(shot.word());
      tokens.add(shot.label());
    }
    return tokens.subList(0, LENGTH);
  }

  /** Where the words stand, whose labels are to be said. */
  public static int place(int shot) {
    return PREFIX + 2 * shot;
  }
}
