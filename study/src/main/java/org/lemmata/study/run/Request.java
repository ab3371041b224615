package org.lemmata.study.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lemmata.study.table.Provenance;

/**
 * What to run a study with, as text.
 *
 * @param set values by parameter; the others have their defaults
 * @param sweep values to run through by parameter, outermost first
 * @param seed the seed, the same at every point of a sweep
 * @param force whether to run what the study objects to
 */
public record Request(
    Map<String, String> set, Map<String, List<String>> sweep, long seed, boolean force) {

  /** Keeps ordered immutable copies. */
  public Request {
    set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
    sweep = Collections.unmodifiableMap(new LinkedHashMap<>(sweep));
  }

  /** A single run. */
  public static Request of(Map<String, String> set, long seed) {
    return new Request(set, Map.of(), seed, false);
  }

  /** What is set at each point of the grid, in its order; one point when nothing is swept. */
  public List<Map<String, String>> points() {
    List<Map<String, String>> points = List.of(set);
    for (Map.Entry<String, List<String>> axis : sweep.entrySet()) {
      List<Map<String, String>> more = new ArrayList<>();
      for (Map<String, String> point : points) {
        for (String value : axis.getValue()) {
          Map<String, String> next = new LinkedHashMap<>(point);
          next.put(axis.getKey(), value);
          more.add(next);
        }
      }
      points = more;
    }
    return points;
  }

  /** What made a table, to make it again; forced, because it ran once. */
  public static Request again(Provenance provenance) {
    return new Request(provenance.parameters(), provenance.sweep(), provenance.seed(), true);
  }
}
