package org.lemmata.toolmakers.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.lemmata.toolmakers.dispatch.ToolEntry;
import org.lemmata.toolmakers.task.Task;

/** What the scripted tools are for, in a sentence that says which questions they take. */
public final class ToolDocs {

  private ToolDocs() {}

  /** One entry a task. */
  public static List<ToolEntry> all() {
    return Arrays.stream(Task.values()).map(task -> new ToolEntry(task.id(), of(task))).toList();
  }

  /** The same, each with the description of the one before: what a broken catalogue shows. */
  public static List<ToolEntry> shifted() {
    List<ToolEntry> right = all();
    List<String> shown = new ArrayList<>(right.stream().map(ToolEntry::shown).toList());
    Collections.rotate(shown, 1);
    List<ToolEntry> wrong = new ArrayList<>();
    for (int i = 0; i < right.size(); i++) {
      wrong.add(new ToolEntry(right.get(i).name(), shown.get(i)));
    }
    return wrong;
  }

  private static String of(Task task) {
    return switch (task) {
      case LOGICAL_DEDUCTION -> "Which book stands where on the shelf: objects in a fixed order.";
      case TRACKING ->
          "Which ball each of the players has at the end of the game, when pairs swap.";
      case DYCK -> "Complete a sequence of parentheses properly, so that all are closed.";
      case WORD_SORTING -> "Sort words alphabetically in a list.";
      case CHINESE_REMAINDER ->
          "How many are in the basket, if we divide them equally with some left.";
      case SCHEDULE ->
          "Which time slot for a meeting fits the availability of all; the earliest one.";
    };
  }
}
