package org.lemmata.study.table;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A run of a study as one would type it.
 *
 * @param study the id of the study
 * @param set text by parameter; what is swept as well is left out
 * @param sweep the swept parameters and their values, outermost first
 * @param seed the seed
 * @param force whether to run what the study objects to
 */
public record Invocation(
    String study,
    Map<String, String> set,
    Map<String, List<String>> sweep,
    long seed,
    boolean force) {

  /** The command, quoted for a shell where that is needed. */
  public String command() {
    StringBuilder command = new StringBuilder("lemmata run ").append(study);
    Set<String> swept = new HashSet<>();
    sweep.keySet().forEach(axis -> swept.addAll(List.of(axis.split(",", -1))));
    set.forEach(
        (name, value) -> {
          if (!swept.contains(name)) {
            command.append(" --set ").append(name).append('=').append(quoted(value));
          }
        });
    sweep.forEach(
        (name, values) ->
            command
                .append(" --sweep ")
                .append(name)
                .append('=')
                .append(quoted(String.join(",", values))));
    command.append(" --seed ").append(seed);
    return force ? command.append(" --force").toString() : command.toString();
  }

  /** A word as a shell takes it: as it is, or between quotes. */
  public static String quoted(String value) {
    return value.matches("[A-Za-z0-9_@%+=:,./-]*")
        ? value
        : "'" + value.replace("'", "'\\''") + "'";
  }
}
