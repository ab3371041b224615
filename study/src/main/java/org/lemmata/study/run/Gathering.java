package org.lemmata.study.run;

import org.lemmata.study.Request;
import org.lemmata.study.Study;
import org.lemmata.study.table.Table;

/**
 * The table of a request being put together in the memory: the points' tables one below the other
 * in grid order; for a single run it is the point's own.
 */
final class Gathering<P extends Record> {

  /**
   * Most points of a grid; beyond, it was probably a mistake, and its table would fill the memory.
   */
  private static final int MOST_POINTS = 1_000_000;

  private final Answering<P> answering;
  private final Table.Builder table;
  private final InOrder<Table> rows;

  // Touched by whoever hands on rows, which is one at a time.
  private int next;
  private Table single;

  /**
   * Lists the points of a request.
   *
   * @throws org.lemmata.study.param.InvalidParameter if a point is illegal, or there are too many
   * @throws Objected if the study objects to a point and the request does not force it
   */
  Gathering(Runner runner, Study<P> study, Request request) {
    this.answering = new Answering<>(runner, study, request, MOST_POINTS);
    this.table = Table.with(answering.columns());
    this.rows = new InOrder<>(this::append);
  }

  /** The request. */
  Answering<P> answering() {
    return answering;
  }

  /** Takes the table of a point. */
  void take(int index, Finished finished) {
    answering.note(index, finished);
    rows.put(index, finished.table());
  }

  private void append(Table part) {
    if (answering.isSweep()) {
      answering.add(next, part, table);
    } else {
      single = part;
    }
    next++;
  }

  /** The whole table, with its provenance. */
  Runner.Computed computed() {
    return new Runner.Computed(answering.isSweep() ? whole() : single, answering.isReused());
  }

  private Table whole() {
    Table all = table.build();
    return all.from(answering.provenance(all.contentHash()));
  }
}
