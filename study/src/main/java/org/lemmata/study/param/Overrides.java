package org.lemmata.study.param;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lemmata.study.table.Numbers;

/** What the use of a group declares otherwise than the group itself. */
final class Overrides {

  static final Overrides NONE = new Overrides(Map.of(), Map.of(), Map.of(), Map.of());

  private final Map<String, String> defaults;
  private final Map<String, String> ranges;
  private final Map<String, String> trials;
  private final Map<String, String> examples;

  private Overrides(
      Map<String, String> defaults,
      Map<String, String> ranges,
      Map<String, String> trials,
      Map<String, String> examples) {
    this.defaults = defaults;
    this.ranges = ranges;
    this.trials = trials;
    this.examples = examples;
  }

  static Overrides of(Group group) {
    return new Overrides(
        read(group.defaults()), read(group.range()), read(group.trial()), read(group.examples()));
  }

  /** The default of a parameter. */
  String byDefault(String name, String declared) {
    return defaults.getOrDefault(name, declared);
  }

  /** The legal values of a parameter. */
  Legal legal(String name, Legal declared) {
    Legal legal = declared;
    if (ranges.containsKey(name)) {
      String range = ranges.get(name);
      boolean above = range.startsWith(">");
      double[] ends = ends(above ? range.substring(1) : range);
      legal = legal.between(ends[0], ends[1], above);
    }
    if (trials.containsKey(name)) {
      double[] ends = ends(trials.get(name));
      legal = legal.triedBetween(ends[0], ends[1]);
    }
    return examples.containsKey(name)
        ? legal.such(List.of(examples.get(name).split("\\|")))
        : legal;
  }

  /** Overrides of this use where there are any, of an outer use before those. */
  Overrides inside(Overrides outer) {
    return outer == NONE
        ? this
        : new Overrides(
            joined(defaults, outer.defaults),
            joined(ranges, outer.ranges),
            joined(trials, outer.trials),
            joined(examples, outer.examples));
  }

  /** The parameters that are declared otherwise. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (Map<String, String> each : List.of(defaults, ranges, trials, examples)) {
      names.addAll(each.keySet());
    }
    return names;
  }

  private static Map<String, String> joined(Map<String, String> inner, Map<String, String> outer) {
    Map<String, String> all = new LinkedHashMap<>(inner);
    all.putAll(outer);
    return all;
  }

  private static Map<String, String> read(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String setting : text.isBlank() ? new String[0] : text.strip().split("\\s+")) {
      int equals = setting.indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException("not of the form name=value: " + setting);
      }
      values.put(setting.substring(0, equals), setting.substring(equals + 1));
    }
    return values;
  }

  private static double[] ends(String range) {
    String[] ends = range.split("\\.\\.", -1);
    if (ends.length != 2) {
      throw new IllegalArgumentException("not of the form least..most: " + range);
    }
    return new double[] {Numbers.real(ends[0]), Numbers.real(ends[1])};
  }
}
