package org.lemmata.study.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Csv;
import org.lemmata.study.table.Table;

/**
 * Takes the rows of points that end in any order, from any thread, and hands them on in the order
 * of the points, one at a time. What waits for others before it is in the memory up to a limit, and
 * beyond in files without a name; so neither a slow point nor a slow reader makes it grow. Who
 * brings rows waits while others are handed on.
 */
final class RowsInOrder implements AutoCloseable {

  private static final int PARTS_OF_MEMORY = 32;

  /** What an entry takes beside its bytes, roughly. */
  private static final int ENTRY = 100;

  /** Takes rows. */
  @FunctionalInterface
  interface Next {

    /** Takes those of one point. */
    void take(int index, Table rows) throws IOException;
  }

  private final List<Column> columns;
  private final Path folder;
  private final long room;
  private final Next next;

  // Guarded by this.
  private final Map<Integer, byte[]> waiting = new HashMap<>();
  private long used;
  private Overflow overflow;
  private int due;
  private boolean broken;

  /**
   * Starts with index 0.
   *
   * @param columns those of the rows
   * @param folder an existing one, which takes what the memory does not
   */
  RowsInOrder(List<Column> columns, Path folder, Next next) {
    this(columns, folder, Runtime.getRuntime().maxMemory() / PARTS_OF_MEMORY, next);
  }

  RowsInOrder(List<Column> columns, Path folder, long room, Next next) {
    this.columns = columns;
    this.folder = folder;
    this.room = room;
    this.next = next;
  }

  /**
   * Brings the rows of a point.
   *
   * @param index its place, each from 0 once
   * @throws UnwritableOutput if there is no room for them
   */
  synchronized void put(int index, Table rows) {
    if (broken) {
      // Whoever broke it says why.
      return;
    }
    broken = true;
    try {
      if (index == due) {
        handOn(rows);
      } else {
        keep(index, Csv.write(rows).getBytes(StandardCharsets.UTF_8));
      }
      broken = false;
    } catch (IOException e) {
      throw new UnwritableOutput(folder, e);
    }
  }

  private void handOn(Table first) throws IOException {
    for (Table rows = first; rows != null; rows = kept()) {
      next.take(due, rows);
      due++;
    }
  }

  private void keep(int index, byte[] text) throws IOException {
    if (used + text.length + ENTRY <= room) {
      used += text.length + ENTRY;
      waiting.put(index, text);
      return;
    }
    if (overflow == null) {
      overflow = Overflow.in(folder);
    }
    overflow.keep(index, text);
  }

  /** What waits and is due now, or null. */
  private Table kept() throws IOException {
    byte[] text = waiting.remove(due);
    if (text != null) {
      used -= text.length + ENTRY;
    } else if (overflow != null) {
      text = overflow.take(due);
    }
    return text == null ? null : Csv.read(new String(text, StandardCharsets.UTF_8), columns);
  }

  @Override
  public synchronized void close() {
    broken = true;
    if (overflow != null) {
      overflow.close();
    }
  }
}
