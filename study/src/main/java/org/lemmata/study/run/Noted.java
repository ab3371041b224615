package org.lemmata.study.run;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lemmata.study.Request;
import org.lemmata.study.Study;
import org.lemmata.study.Tables;
import org.lemmata.study.table.Provenance;
import org.lemmata.study.table.Table;

/** Passes requests on and notes where the tables came from. */
public final class Noted implements Tables {

  private final Tables source;
  private final Set<Provenance> origins = ConcurrentHashMap.newKeySet();

  /** Notes what this source answers. */
  public Noted(Tables source) {
    this.source = source;
  }

  @Override
  public Table table(Study<?> study, Request request) {
    Table table = source.table(study, request);
    table.provenance().ifPresent(origins::add);
    return table;
  }

  /**
   * Where the tables came from that were asked for so far, each once, in order of their commands.
   */
  public List<Provenance> origins() {
    return origins.stream().sorted(Comparator.comparing(Provenance::command)).toList();
  }
}
