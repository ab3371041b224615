package org.lemmata.study.run;

import java.io.IOException;
import java.nio.file.Path;
import org.lemmata.study.Request;
import org.lemmata.study.Study;
import org.lemmata.study.table.ContentHash;
import org.lemmata.study.table.Provenance;
import org.lemmata.study.table.Table;
import org.lemmata.study.table.TableWriter;

/**
 * The table of a sweep being written while its points end, with the bytes of the one that {@link
 * Gathering} puts together. In the memory are the points that are being done, and some of those
 * that wait for others before them.
 */
final class Streaming<P extends Record> implements AutoCloseable {

  /**
   * Most points of a grid; beyond, it was probably a mistake: all are checked first, which takes
   * microseconds each, and the cache keeps a file of each.
   */
  private static final int MOST_POINTS = 100_000_000;

  private final Answering<P> answering;
  private final TableWriter writer;
  private final ContentHash hash;
  private final RowsInOrder rows;

  /**
   * Lists the points of a sweep, and begins its table.
   *
   * @param folder takes what waits and has no room in the memory
   * @throws org.lemmata.study.param.InvalidParameter if a point is illegal, or there are too many
   * @throws Objected if the study objects to a point and the request does not force it
   * @throws IOException if the table cannot be written
   */
  Streaming(Runner runner, Study<P> study, Request request, TableWriter writer, Path folder)
      throws IOException {
    this.answering = new Answering<>(runner, study, request, MOST_POINTS);
    this.writer = writer;
    this.hash = new ContentHash(answering.columns());
    this.rows = new RowsInOrder(study.columns(), folder, this::append);
    writer.begin(answering.columns());
  }

  /** The request. */
  Answering<P> answering() {
    return answering;
  }

  /**
   * Takes the table of a point.
   *
   * @throws UnwritableOutput if what is to be written has no room
   */
  void take(int index, Finished finished) {
    answering.note(index, finished);
    rows.put(index, finished.table());
  }

  private void append(int index, Table part) throws IOException {
    Table.Builder led = Table.with(answering.columns());
    answering.add(index, part, led);
    Table all = led.build();
    hash.rows(all);
    writer.rows(all);
  }

  /** Ends the table. */
  Provenance end() throws IOException {
    Provenance provenance = answering.provenance(hash.finish());
    writer.end(provenance);
    return provenance;
  }

  @Override
  public void close() {
    rows.close();
  }
}
