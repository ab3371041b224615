package org.lemmata.toy;

import java.util.List;
import org.lemmata.study.Equipment;

/** A backend as a later module may bring it. */
public final class ToyEquipment implements Equipment {

  @Override
  public List<Item> items() {
    return List.of(
        Item.here("marbles", "12, all round"),
        Item.missing("train", "no engine", "The train has no engine; any shop has one."));
  }
}
