package org.lemmata.study.run;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.lemmata.study.Repeats;
import org.lemmata.study.Request;
import org.lemmata.study.Study;
import org.lemmata.study.Tables;
import org.lemmata.study.table.Provenance;
import org.lemmata.study.table.Table;

/** Passes requests on and notes where the tables came from. */
public final class Noted implements Tables {

  private final Tables source;
  private final Set<Provenance> origins = ConcurrentHashMap.newKeySet();
  private final AtomicReference<Repeats> weakest = new AtomicReference<>(Repeats.BITS);

  /** Notes what this source answers. */
  public Noted(Tables source) {
    this.source = source;
  }

  @Override
  public Table table(Study<?> study, Request request) {
    Table table = source.table(study, request);
    weakest.accumulateAndGet(study.repeats(), Repeats::weaker);
    table.provenance().ifPresent(origins::add);
    return table;
  }

  /** The least that a study promises that was asked so far; bits, if none was. */
  Repeats weakest() {
    return weakest.get();
  }

  /**
   * Where the tables came from that were asked for so far, each once, in order of their commands.
   */
  public List<Provenance> origins() {
    return origins.stream().sorted(Comparator.comparing(Provenance::command)).toList();
  }
}
