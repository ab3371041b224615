package org.lemmata.toolmakers.study;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.toolmakers.task.Task;

/**
 * A parameter that names tasks: {@code all}, or some of them with commas between.
 *
 * @param chosen at least one, in the paper's order
 */
public record TaskChoice(List<Task> chosen) {

  private static final String ALL = "all";

  /** Keeps an immutable copy. */
  public TaskChoice {
    chosen = List.copyOf(chosen);
  }

  /**
   * Reads the names.
   *
   * @throws InvalidParameter if one is no task, or is named twice
   */
  public static TaskChoice parse(String name, String value) {
    if (value.equals(ALL)) {
      return new TaskChoice(List.of(Task.values()));
    }
    Set<Task> chosen = EnumSet.noneOf(Task.class);
    for (String each : value.split(",", -1)) {
      Task task =
          Arrays.stream(Task.values())
              .filter(t -> t.id().equals(each))
              .findFirst()
              .orElseThrow(() -> new InvalidParameter(name, value, legal()));
      if (!chosen.add(task)) {
        throw new InvalidParameter(name, value, legal());
      }
    }
    return new TaskChoice(List.copyOf(chosen));
  }

  private static String legal() {
    return Arrays.stream(Task.values())
        .map(Task::id)
        .collect(Collectors.joining(", ", "all, or some of ", " with commas between"));
  }

  @Override
  public String toString() {
    return chosen.size() == Task.values().length
        ? ALL
        : chosen.stream().map(Task::id).collect(Collectors.joining(","));
  }
}
