package org.lemmata.sandbox.home;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lemmata.study.Equipment;
import org.lemmata.study.Need;

/** What {@code lemmata doctor} says of GraalPy; looking starts nothing. */
public final class GraalPyEquipment implements Equipment {

  private final Map<String, String> environment;

  /** What is here. */
  public GraalPyEquipment() {
    this(System.getenv());
  }

  GraalPyEquipment(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public List<Item> items() {
    Optional<String> missing = GraalPyHome.missing(environment);
    String state = missing.isPresent() ? "not here" : GraalPyHome.version();
    return List.of(new Item("GraalPy", state, missing));
  }

  @Override
  public List<Need> needs() {
    return List.of(GraalPyHome.need());
  }
}
