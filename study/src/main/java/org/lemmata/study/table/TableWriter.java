package org.lemmata.study.table;

import java.io.IOException;
import java.util.List;

/**
 * Writes a table while its rows come, so that it need not be in the memory as a whole. Called by
 * one thread at a time: once {@link #begin}, then {@link #rows} as often as there are rows, then
 * {@link #end}.
 */
public interface TableWriter {

  /**
   * Begins.
   *
   * @throws IOException if it cannot be written
   */
  void begin(List<Column> columns) throws IOException;

  /**
   * Adds rows behind those before.
   *
   * @param part has the columns; only its rows count
   * @throws IOException if they cannot be written
   */
  void rows(Table part) throws IOException;

  /**
   * Ends; what is written to is flushed, and not closed.
   *
   * @param provenance where the table came from
   * @throws IOException if it cannot be written
   */
  void end(Provenance provenance) throws IOException;
}
