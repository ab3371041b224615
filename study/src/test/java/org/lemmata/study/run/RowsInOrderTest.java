package org.lemmata.study.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** Rows that come in any order, with and without room for them in the memory. */
class RowsInOrderTest {

  private static final List<Column> COLUMNS =
      List.of(Column.text("name", "a name"), Column.real("value", "a value"));

  @TempDir Path folder;

  /** As many rows as the last digit says, none included. */
  private static Table rows(int index) {
    Table.Builder table = Table.with(COLUMNS);
    for (int i = 0; i < index % 10; i++) {
      table.row("point, \"" + index + "\"\n", i == 1 ? Double.NaN : index / (i + 1.0));
    }
    return table.build();
  }

  private RowsInOrder into(List<Table> handed, long room) {
    return new RowsInOrder(
        COLUMNS,
        folder,
        room,
        (index, rows) -> {
          assertEquals(handed.size(), index);
          handed.add(rows);
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 2000, Long.MAX_VALUE})
  void manyThreadsHandOnOneAtATime(long room) throws IOException {
    List<Table> handed = new ArrayList<>();
    int block = 25;
    int count = 40 * block;
    try (Parallel parallel = Parallel.of(6);
        RowsInOrder order = into(handed, room)) {
      // Each block comes backwards, so that again and again nobody waits.
      parallel.forEach(
          count,
          i -> {
            int index = i - i % block + block - 1 - i % block;
            order.put(index, rows(index));
          });
      try (Stream<Path> files = Files.list(folder)) {
        assertEquals(0, files.count(), "what waits has no name");
      }
    }
    assertEquals(IntStream.range(0, count).mapToObj(RowsInOrderTest::rows).toList(), handed);
  }

  @Test
  void whatWaitsBehindOneIsHandedOnWithIt() {
    List<Table> handed = new ArrayList<>();
    try (RowsInOrder order = into(handed, 0)) {
      order.put(2, rows(2));
      order.put(1, rows(1));
      assertEquals(List.of(), handed);
      order.put(0, rows(0));
      assertEquals(3, handed.size());
    }
  }

  @Test
  void nothingIsHandedOnBehindAFailure() {
    List<Integer> handed = new ArrayList<>();
    try (RowsInOrder order =
        new RowsInOrder(
            COLUMNS,
            folder,
            0,
            (index, rows) -> {
              handed.add(index);
              throw new IOException("full");
            })) {
      order.put(1, rows(1));
      assertThrows(UnwritableOutput.class, () -> order.put(0, rows(0)));
      order.put(2, rows(2));
    }
    assertEquals(List.of(0), handed);
  }
}
