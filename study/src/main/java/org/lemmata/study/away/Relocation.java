package org.lemmata.study.away;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.table.Provenance;
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
        : table.provenance().map(origin -> table.from(back(origin))).orElse(table);
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

  private Provenance back(Provenance origin) {
    Map<String, String> files = new LinkedHashMap<>();
    origin.files().forEach((path, hash) -> files.put(back(path), hash));
    return origin.relocated(
        values(origin.parameters(), this::back),
        files,
        origin.inputs().stream().map(this::back).toList());
  }

  private static Map<String, String> values(Map<String, String> map, UnaryOperator<String> change) {
    Map<String, String> changed = new LinkedHashMap<>(map);
    changed.replaceAll((name, value) -> change.apply(value));
    return changed;
  }
}
