package org.lemmata.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lemmata.study.Excerpt;
import org.lemmata.study.Request;
import org.lemmata.study.Study;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.ParameterSpec;
import picocli.CommandLine.Option;

/** The options {@code --set} and {@code --sweep}. */
final class Assignments {

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "sets a parameter; lists are written 1:0.25:4, files @my.csv")
  private List<String> set = new ArrayList<>();

  @Option(
      names = "--sweep",
      paramLabel = "NAME=A,B,C",
      description =
          "runs the study at each value; several sweeps make a grid, the first outermost; "
              + "d,n=10/100,20/400 moves parameters together")
  private List<String> sweep = new ArrayList<>();

  Request request(long seed, boolean force) {
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, List<String>> grid = new LinkedHashMap<>();
    Set<String> given = new HashSet<>();
    for (String assignment : set) {
      String name = name("--set", assignment);
      requireNew(name, given);
      values.put(name, value(assignment));
    }
    for (String assignment : sweep) {
      String axis = name("--sweep", assignment);
      List<String> points = List.of(value(assignment).split(",", -1));
      if (points.stream().anyMatch(String::isBlank)) {
        throw new UsageProblem(
            "--sweep " + Excerpt.of(assignment) + " has an empty value; write it as NAME=A,B,C");
      }
      List.of(axis.split(",", -1)).forEach(name -> requireNew(name, given));
      grid.put(axis, points);
    }
    return new Request(values, grid, seed, force);
  }

  /**
   * Refuses what another parameter overrules.
   *
   * @throws InvalidParameter if there is such a value
   */
  static void requireKept(Study<?> study, Request request) {
    ParameterSpec<?> spec = ParameterSpec.of(study.parameters());
    for (Map<String, String> point : request.edges()) {
      spec.overruled(point)
          .ifPresent(
              refusal -> {
                throw refusal;
              });
    }
  }

  private static void requireNew(String name, Set<String> given) {
    if (!given.add(name)) {
      throw new UsageProblem("parameter '" + Excerpt.of(name) + "' is given twice; give it once");
    }
  }

  private static String name(String option, String assignment) {
    int equals = assignment.indexOf('=');
    if (equals < 1) {
      String form = option.equals("--set") ? "NAME=VALUE" : "NAME=A,B,C";
      throw new UsageProblem(
          option + " '" + Excerpt.of(assignment) + "' has no name and value; write it as " + form);
    }
    return assignment.substring(0, equals).strip();
  }

  private static String value(String assignment) {
    return assignment.substring(assignment.indexOf('=') + 1);
  }
}
