package org.lemmata.lab;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lemmata.study.Request;
import org.lemmata.study.run.Batch;
import org.lemmata.study.table.Table;

/** The last tables that the page has shown, so that a file or another drawing of one is at hand. */
final class RecentTables {

  private static final int MOST = 12;
  private static final int MOST_CELLS = 1_000_000;

  private record Key(String study, Request request) {
    Key(Batch.Order order) {
      this(order.study().id(), order.request());
    }
  }

  private final Map<Key, Table> tables = new LinkedHashMap<>(MOST, 0.75f, true);

  synchronized void keep(Batch.Order order, Table table) {
    if ((long) table.size() * table.columns().size() <= MOST_CELLS) {
      tables.put(new Key(order), table);
      if (tables.size() > MOST) {
        tables.remove(tables.keySet().iterator().next());
      }
    }
  }

  synchronized Optional<Table> find(Batch.Order order) {
    return Optional.ofNullable(tables.get(new Key(order)));
  }
}
