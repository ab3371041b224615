package org.lemmata.symboltuning.train;

import java.util.Locale;
import org.lemmata.symboltuning.world.Labelling;
import org.lemmata.symboltuning.world.SymbolSort;

/** What a model that was trained on prompts of texts is asked. */
enum TextSetting {
  /** The texts of training, with their labels. */
  OWN_NATURAL(false, Labelling.NATURAL),
  /** The texts of training, with their labels exchanged. */
  OWN_FLIPPED(false, Labelling.FLIPPED),
  /** The texts of training, with symbols that no training sees. */
  OWN_SYMBOLS(false, Labelling.SYMBOLS),
  /** Other texts, with their labels. */
  OTHER_NATURAL(true, Labelling.NATURAL),
  /** Other texts, with their labels exchanged. */
  OTHER_FLIPPED(true, Labelling.FLIPPED),
  /** Other texts, with symbols that no training sees. */
  OTHER_SYMBOLS(true, Labelling.SYMBOLS);

  private final boolean heldOut;
  private final Labelling labelling;

  TextSetting(boolean heldOut, Labelling labelling) {
    this.heldOut = heldOut;
    this.labelling = labelling;
  }

  boolean isHeldOut() {
    return heldOut;
  }

  Labelling labelling() {
    return labelling;
  }

  /** Which symbols, where there are any. */
  SymbolSort sort() {
    return SymbolSort.SAME_LENGTH;
  }

  /** As tables write it. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
