package org.lemmata.study.claim;

import java.util.List;
import java.util.Objects;
import org.lemmata.study.Repeats;
import org.lemmata.study.table.Provenance;

/**
 * What an examination came to.
 *
 * @param evidence what was seen
 * @param drew whether random numbers decided, its own or those of a table
 * @param tables where the tables came from that it rests on
 * @param repeats what those promise that promise least when they are computed again
 */
public record Examined(Evidence evidence, boolean drew, List<Provenance> tables, Repeats repeats) {

  /** Keeps an immutable copy. */
  public Examined {
    Objects.requireNonNull(evidence, "evidence");
    Objects.requireNonNull(repeats, "repeats");
    tables = List.copyOf(tables);
  }
}
