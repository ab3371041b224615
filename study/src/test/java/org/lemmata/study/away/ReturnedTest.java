package org.lemmata.study.away;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lemmata.study.run.Finished;
import org.lemmata.study.table.Artefact;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

class ReturnedTest {

  @Test
  void aTableWithALargeModelComesBack() {
    Table table =
        Table.with(List.of(Column.whole("n", "n")))
            .row(1)
            .artefact(new Artefact("model.bin", "application/octet-stream", new byte[16 << 20]))
            .build();
    Finished finished = new Finished(table, null, null, false, Duration.ofNanos(5));
    Finished back = Returned.read(Returned.write(finished, new Relocation(Map.of()), null));
    assertEquals(table, back.table());
    assertEquals(Duration.ofNanos(5), back.cpu());
  }
}
