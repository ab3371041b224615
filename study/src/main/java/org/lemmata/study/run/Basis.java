package org.lemmata.study.run;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.lemmata.study.Equipment;
import org.lemmata.study.Need;
import org.lemmata.study.table.Provenance;

/**
 * What bits depend on that is not part of the program, by what is needed. Asking may load a native
 * library, so it is asked only about what uses one.
 */
final class Basis {

  private Basis() {}

  /** What the bits of something with these needs depend on; the needs must be met. */
  static Map<String, String> of(List<Need> needs) {
    Map<String, String> lines = new TreeMap<>();
    needs.forEach(need -> need.basis().ifPresent(line -> lines.put(need.what(), line.get())));
    return lines;
  }

  /** The same as far as it is known, and asked only where it is not. */
  static Map<String, String> recalled(List<Need> needs) {
    Map<String, String> lines = new TreeMap<>();
    for (Need need : needs) {
      need.basis().ifPresent(line -> lines.put(need.what(), need.recalled().get().orElseGet(line)));
    }
    return lines;
  }

  /** Whether tables would be computed with the same equipment now. */
  static boolean isThatOf(List<Provenance> tables) {
    Map<String, String> used = new TreeMap<>();
    for (Provenance table : tables) {
      used.putAll(table.machine().equipment());
    }
    if (used.isEmpty()) {
      return true;
    }
    List<Need> met =
        ServiceLoader.load(Equipment.class).stream()
            .flatMap(equipment -> equipment.get().needs().stream())
            .filter(need -> used.containsKey(need.what()))
            .filter(need -> need.missing().isEmpty())
            .toList();
    Map<String, String> now = recalled(met);
    return tables.stream()
        .flatMap(table -> table.machine().equipment().entrySet().stream())
        .allMatch(each -> each.getValue().equals(now.get(each.getKey())));
  }

  /**
   * Requires that a study needs what the tables need that it uses.
   *
   * @throws IllegalStateException if it does not say so
   */
  static void requireDeclared(String study, Map<String, String> own, List<Provenance> tables) {
    for (Provenance table : tables) {
      for (String what : table.machine().equipment().keySet()) {
        if (!own.containsKey(what)) {
          throw new IllegalStateException(
              study + " uses tables of " + table.study() + ", which needs " + what + ", unsaid");
        }
      }
    }
  }
}
