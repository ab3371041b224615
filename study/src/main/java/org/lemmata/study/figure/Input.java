package org.lemmata.study.figure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lemmata.study.Scale;

/**
 * A table that a figure needs: a run or a sweep of a study.
 *
 * @param name how layers refer to it
 * @param study the id of the study
 * @param settings what is set, by parameter, for each scale
 * @param sweep the swept parameters and their values for each scale, outermost first
 * @param force whether to run what the study objects to, such as a broken assumption
 */
public record Input(
    String name,
    String study,
    Map<String, PerScale> settings,
    Map<String, Swept> sweep,
    boolean force) {

  /** One text for each scale. */
  public record PerScale(String quick, String standard, String full) {

    /** The text for a scale. */
    public String at(Scale scale) {
      return scale.choose(quick, standard, full);
    }
  }

  /** The values of a swept parameter for each scale. */
  public record Swept(List<String> quick, List<String> standard, List<String> full) {

    /** Keeps immutable copies. */
    public Swept {
      quick = List.copyOf(quick);
      standard = List.copyOf(standard);
      full = List.copyOf(full);
    }

    /** The values for a scale. */
    public List<String> at(Scale scale) {
      return scale.choose(quick, standard, full);
    }
  }

  /** Keeps ordered immutable copies. */
  public Input {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    sweep = Collections.unmodifiableMap(new LinkedHashMap<>(sweep));
  }

  /** A run of a study with its defaults. */
  public static Input of(String name, String study) {
    return new Input(name, study, Map.of(), Map.of(), false);
  }

  /** Sets a parameter at every scale. */
  public Input set(String parameter, String value) {
    return set(parameter, value, value, value);
  }

  /** Sets a parameter scale by scale. */
  public Input set(String parameter, String quick, String standard, String full) {
    Map<String, PerScale> more = new LinkedHashMap<>(settings);
    more.put(parameter, new PerScale(quick, standard, full));
    return new Input(name, study, more, sweep, force);
  }

  /** Sweeps a parameter. */
  public Input sweep(String parameter, String... values) {
    return sweep(parameter, List.of(values), List.of(values), List.of(values));
  }

  /** Sweeps a parameter over other values at each scale. */
  public Input sweep(
      String parameter, List<String> quick, List<String> standard, List<String> full) {
    Map<String, Swept> more = new LinkedHashMap<>(sweep);
    more.put(parameter, new Swept(quick, standard, full));
    return new Input(name, study, settings, more, force);
  }

  /** Runs it although the study objects. */
  public Input forced() {
    return new Input(name, study, settings, sweep, true);
  }

  /** What is set at a scale. */
  public Map<String, String> settingsAt(Scale scale) {
    Map<String, String> values = new LinkedHashMap<>();
    settings.forEach((parameter, value) -> values.put(parameter, value.at(scale)));
    return values;
  }

  /** What is swept at a scale. */
  public Map<String, List<String>> sweepAt(Scale scale) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    sweep.forEach((parameter, swept) -> values.put(parameter, swept.at(scale)));
    return values;
  }
}
