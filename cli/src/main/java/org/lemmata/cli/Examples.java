package org.lemmata.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lemmata.study.Study;
import org.lemmata.study.param.Parameter;
import org.lemmata.study.param.ParameterSpec;

/** Commands to try with a study. */
final class Examples {

  private Examples() {}

  static List<String> of(Study<?> study) {
    List<Parameter> parameters = ParameterSpec.of(study.parameters()).parameters();
    String run = "lemmata run " + study.id();
    List<String> commands = new ArrayList<>();
    commands.add(run);
    if (!parameters.isEmpty()) {
      Parameter first = parameters.get(0);
      commands.add(run + " --set " + first.name() + "=" + first.byDefault() + " --format json");
    }
    parameters.stream()
        .flatMap(parameter -> values(parameter).stream())
        .findFirst()
        .ifPresent(sweep -> commands.add(run + " --sweep " + sweep + " --out table.csv"));
    return commands;
  }

  /** Two legal values, if the parameter says between which it is usually tried. */
  private static Optional<String> values(Parameter parameter) {
    double[] ends = parameter.trial();
    boolean small = Math.abs(ends[0]) < 1e6 && Math.abs(ends[1]) < 1e6;
    if (!parameter.isWhole() || !small || ends[0] >= ends[1]) {
      return Optional.empty();
    }
    return Optional.of(parameter.name() + "=" + (long) ends[0] + "," + (long) ends[1]);
  }
}
