package org.lemmata.study.run;

import java.util.List;
import java.util.Optional;
import org.lemmata.study.Equipment;
import org.lemmata.study.Need;

/** A wheel, on whose make the bits of whatever uses it depend. */
public final class FakeEquipment implements Equipment {

  static final String USUAL = "of wood";

  /** The make; a test that changes it changes it back. */
  static volatile String make = USUAL;

  static volatile int looks;

  /** What the make is recalled as until the next look; empty if it is not. */
  static volatile String recalled = "";

  /** For the service loader. */
  public FakeEquipment() {}

  static Need wheel() {
    return new Need("a wheel", Optional::empty)
        .basedOn(FakeEquipment::look)
        .recalledBy(
            () -> Optional.of(recalled).filter(it -> !it.isEmpty()).map(it -> "wheel " + it));
  }

  private static synchronized String look() {
    looks++;
    recalled = recalled.isEmpty() ? "" : make;
    return "wheel " + make;
  }

  @Override
  public List<Item> items() {
    return List.of();
  }

  @Override
  public List<Need> needs() {
    return List.of(wheel());
  }
}
