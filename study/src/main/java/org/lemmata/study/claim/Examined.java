package org.lemmata.study.claim;

import java.util.List;
import java.util.Objects;
import org.lemmata.study.table.Provenance;

/**
 * What an examination came to.
 *
 * @param evidence what was seen
 * @param drew whether random numbers decided, its own or those of a table
 * @param tables where the tables came from that it rests on
 */
public record Examined(Evidence evidence, boolean drew, List<Provenance> tables) {

  /** Keeps an immutable copy. */
  public Examined {
    Objects.requireNonNull(evidence, "evidence");
    tables = List.copyOf(tables);
  }
}
