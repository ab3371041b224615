package org.lemmata.symboltuning.world;

/** What labels an episode's words have. */
public enum Labelling {
  /** Each word has its cluster's natural label. */
  NATURAL,
  /** The two natural labels are exchanged. */
  FLIPPED,
  /** The two clusters have two random symbols. */
  SYMBOLS,
  /** Each word has one of two random symbols at random, whatever its cluster. */
  UNINFORMATIVE,
  /** Each cluster has a symbol that is the same in every episode. */
  FIXED
}
