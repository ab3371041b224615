package org.lemmata.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an address asks for: a run, and how it is to be drawn.
 *
 * @param query the address
 */
record Asked(Query query) {

  /** What it would be behind {@code lemmata run}, read by the command's parser. */
  Wanted wanted(Bench bench) {
    List<String> arguments = new ArrayList<>();
    for (String option : new String[] {"set", "sweep", "seed", "axes"}) {
      query.all(option).forEach(value -> arguments.add("--" + option + "=" + value));
    }
    if (query.has("force")) {
      arguments.add("--force");
    }
    // No name of a study is read as an option.
    arguments.addAll(List.of("--", query.text("study")));
    return bench.read(arguments);
  }

  /** The earlier run that it is laid over, if there is one. */
  Optional<Asked> pinned() {
    return query.first("pin").map(Query::of).map(Asked::new);
  }
}
