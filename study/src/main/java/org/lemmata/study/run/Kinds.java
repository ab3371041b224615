package org.lemmata.study.run;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lemmata.study.table.Provenance;

/** Counts on what kinds of machine pieces were done; not safe for threads. */
final class Kinds {

  private final Map<Provenance.Machine, Integer> pieces = new HashMap<>();

  void add(Provenance.Machine machine) {
    pieces.merge(machine, 1, Integer::sum);
  }

  /** The kinds with their counts, in an order that depends on nothing else. */
  List<Provenance.Place> places() {
    return pieces.entrySet().stream()
        .map(kind -> new Provenance.Place(kind.getKey(), kind.getValue()))
        .sorted(Comparator.comparing(kind -> kind.machine().toString()))
        .toList();
  }

  /** One sentence; empty if all were of one kind. */
  Optional<String> sentence() {
    return pieces.size() < 2
        ? Optional.empty()
        : Optional.of(
            "computed on "
                + pieces.size()
                + " kinds of machine: "
                + places().stream().map(Kinds::words).collect(Collectors.joining("; ")));
  }

  private static String words(Provenance.Place kind) {
    return (kind.points() == 1 ? "1 piece on " : kind.points() + " pieces on ")
        + String.join(
            ", ",
            kind.machine().cpu(),
            kind.machine().os(),
            "Java " + kind.machine().java(),
            kind.machine().backend());
  }
}
