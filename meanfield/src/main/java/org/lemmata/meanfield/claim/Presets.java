package org.lemmata.meanfield.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.lemmata.meanfield.flow.Preset;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.study.Run;

/** Settings A, B and C in several dimensions, and extremes over settings. */
final class Presets {

  private Presets() {}

  /** A, B and C in each dimension. */
  static List<Setting> in(int... dimensions) {
    List<Setting> settings = new ArrayList<>();
    for (int d : dimensions) {
      for (Preset preset : Preset.values()) {
        settings.add(preset.at(d));
      }
    }
    return settings;
  }

  /** The largest value over settings, which are shared among the threads. */
  static <S> double largest(List<S> settings, Run run, ToDoubleFunction<S> value) {
    return run.parallel().map(settings.size(), i -> value.applyAsDouble(settings.get(i))).stream()
        .mapToDouble(Double::doubleValue)
        .max()
        .orElseThrow();
  }
}
