package org.lemmata.symboltuning.world;

/** Which symbols an episode takes. */
public enum SymbolSort {
  /** Those that are seen in training. */
  TUNED,
  /** Never seen, as long as the tuned ones. */
  SAME_LENGTH,
  /** Never seen, and longer. */
  LONGER
}
