package org.lemmata.study.away;

import java.util.Map;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.table.Table;

/**
 * Says paths of copies as those of the originals.
 *
 * @param originals by the path of the copy, which occurs in nothing else
 */
record Relocation(Map<String, String> originals) {

  Table back(Table table) {
    return originals.isEmpty()
        ? table
        : table.provenance().map(origin -> table.from(origin.moved(this::back))).orElse(table);
  }

  Throwable back(Throwable failure) {
    return failure instanceof InvalidParameter refusal && !originals.isEmpty()
        ? refusal.reworded(this::back)
        : failure;
  }

  private String back(String text) {
    String said = text;
    for (Map.Entry<String, String> one : originals.entrySet()) {
      said = said.replace(one.getKey(), one.getValue());
    }
    return said;
  }
}
