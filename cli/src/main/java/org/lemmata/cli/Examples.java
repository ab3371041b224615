package org.lemmata.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lemmata.study.Study;
import org.lemmata.study.param.InvalidParameter;
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
        .filter(parameter -> values(parameter).stream().allMatch(it -> fits(study, parameter, it)))
        .filter(parameter -> !values(parameter).isEmpty())
        .findFirst()
        .ifPresent(
            parameter ->
                commands.add(
                    String.format(
                        "%s --sweep %s=%s --out table.csv",
                        run, parameter.name(), String.join(",", values(parameter)))));
    return commands;
  }

  /** Whether a value goes together with the defaults of the others. */
  private static <P extends Record> boolean fits(
      Study<P> study, Parameter parameter, String value) {
    try {
      P parameters = ParameterSpec.of(study.parameters()).parse(Map.of(parameter.name(), value));
      return study.objections(parameters).isEmpty();
    } catch (InvalidParameter e) {
      return false;
    }
  }

  /** Two legal values, if the parameter says between which it is usually tried. */
  private static List<String> values(Parameter parameter) {
    double[] ends = parameter.trial();
    boolean small = Math.abs(ends[0]) < 1e6 && Math.abs(ends[1]) < 1e6;
    if (!parameter.isWhole() || !small || ends[0] >= ends[1]) {
      return List.of();
    }
    return List.of(String.valueOf((long) ends[0]), String.valueOf((long) ends[1]));
  }
}
