package org.lemmata.study;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.table.Numbers;
import org.lemmata.study.table.Provenance;

/**
 * What to run a study with, as text.
 *
 * <p>A sweep runs through a grid. An axis of the grid is one parameter and its values, or several
 * that move together: {@code "d,n"} with {@code "10/100"} and {@code "20/400"} has two points.
 *
 * @param set values by parameter; the others have their defaults
 * @param sweep values to run through by axis, outermost first
 * @param seed the seed, the same at every point of a sweep
 * @param force whether to run what the study objects to
 */
public record Request(
    Map<String, String> set, Map<String, List<String>> sweep, long seed, boolean force) {

  /**
   * Keeps ordered immutable copies.
   *
   * @throws InvalidParameter if an axis names a parameter twice, or a point of an axis of several
   *     parameters has another number of values
   */
  public Request {
    set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
    sweep = Collections.unmodifiableMap(new LinkedHashMap<>(sweep));
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, List<String>> axis : sweep.entrySet()) {
      List<String> together = namesOf(axis.getKey());
      for (String value : axis.getValue()) {
        if (valuesOf(together, value).size() != together.size()) {
          throw new InvalidParameter(
              axis.getKey(), value, together.size() + " values with / between them");
        }
      }
      names.addAll(together);
    }
    for (String name : names) {
      if (Collections.frequency(names, name) > 1) {
        throw new InvalidParameter("sweep", name, "a parameter that is not swept twice");
      }
    }
  }

  /** A single run. */
  public static Request of(Map<String, String> set, long seed) {
    return new Request(set, Map.of(), seed, false);
  }

  /**
   * A single run with seed 0, which {@link Run#table} replaces by its own.
   *
   * @param set settings of the form {@code name=value}
   * @throws IllegalArgumentException if one has no equals sign or a name comes twice
   */
  public static Request with(String... set) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String setting : set) {
      int equals = setting.indexOf('=');
      if (equals < 1
          || values.put(setting.substring(0, equals), setting.substring(equals + 1)) != null) {
        throw new IllegalArgumentException("not a setting, or one twice: " + setting);
      }
    }
    return of(values, 0);
  }

  /** The same with one more axis, inside of the others. */
  public Request sweep(String axis, List<?> values) {
    Map<String, List<String>> more = new LinkedHashMap<>(sweep);
    more.put(axis, values.stream().map(String::valueOf).toList());
    return new Request(set, more, seed, force);
  }

  /** The same at another seed. */
  public Request at(long otherSeed) {
    return new Request(set, sweep, otherSeed, force);
  }

  /** The same, run although the study objects. */
  public Request forced() {
    return new Request(set, sweep, seed, true);
  }

  /** What made a table, to make it again; forced, because it ran once. */
  public static Request again(Provenance provenance) {
    return new Request(provenance.parameters(), provenance.sweep(), provenance.seed(), true);
  }

  /** The swept parameters, outermost first. */
  public List<String> swept() {
    return sweep.keySet().stream().flatMap(axis -> namesOf(axis).stream()).toList();
  }

  /**
   * What is set at each point of the grid, in its order; one point when nothing is swept. A point
   * is put together whenever it is asked for, so that a list of many takes no memory.
   *
   * @throws InvalidParameter if there are more than a list can have
   */
  public List<Map<String, String>> points() {
    return points(Integer.MAX_VALUE);
  }

  /**
   * The same, of a grid that may not be larger.
   *
   * @param most how many points there may be
   * @throws InvalidParameter if there are more
   */
  public List<Map<String, String>> points(int most) {
    List<Map.Entry<String, List<String>>> axes = List.copyOf(sweep.entrySet());
    int count = count(most);
    return new AbstractList<>() {
      @Override
      public Map<String, String> get(int index) {
        return point(axes, Objects.checkIndex(index, count));
      }

      @Override
      public int size() {
        return count;
      }
    };
  }

  private int count(int most) {
    double count = 1;
    for (List<String> values : sweep.values()) {
      count *= values.size();
    }
    if (count > most) {
      throw new InvalidParameter(
          "sweep", Numbers.shortest(count) + " points", "a grid of at most " + most + " points");
    }
    return (int) count;
  }

  /** The last axis runs fastest, and the first one is set first. */
  private Map<String, String> point(List<Map.Entry<String, List<String>>> axes, int index) {
    String[] values = new String[axes.size()];
    int rest = index;
    for (int i = values.length - 1; i >= 0; i--) {
      List<String> all = axes.get(i).getValue();
      values[i] = all.get(rest % all.size());
      rest /= all.size();
    }
    Map<String, String> point = new LinkedHashMap<>(set);
    for (int i = 0; i < values.length; i++) {
      List<String> names = namesOf(axes.get(i).getKey());
      List<String> together = valuesOf(names, values[i]);
      for (int j = 0; j < names.size(); j++) {
        point.put(names.get(j), together.get(j));
      }
    }
    return point;
  }

  /**
   * Some points of the grid with every value of it: the first point, and what differs from it in
   * one axis.
   */
  public List<Map<String, String>> edges() {
    Map<String, List<String>> first = new LinkedHashMap<>();
    sweep.forEach((axis, values) -> first.put(axis, values.subList(0, Math.min(1, values.size()))));
    List<Map<String, String>> edges = new ArrayList<>(grid(first));
    sweep.forEach(
        (axis, values) -> {
          Map<String, List<String>> along = new LinkedHashMap<>(first);
          along.put(axis, values);
          edges.addAll(grid(along));
        });
    return edges;
  }

  private List<Map<String, String>> grid(Map<String, List<String>> axes) {
    return new Request(set, axes, seed, force).points();
  }

  private static List<String> namesOf(String axis) {
    return List.of(axis.split(",", -1));
  }

  private static List<String> valuesOf(List<String> names, String point) {
    return names.size() == 1 ? List.of(point) : List.of(point.split("/", -1));
  }
}
