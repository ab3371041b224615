package org.lemmata.cli;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.cli.formula.Formulas;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.Lesson;

/** What is asked, as plain text: the head of a student's file. */
final class ExerciseSheet {

  private static final int WIDTH = 92;

  private ExerciseSheet() {}

  /** The file that a student begins with. */
  static String file(Exercise<?> exercise) {
    StringBuilder text = new StringBuilder("/*\n");
    lines(exercise).forEach(line -> text.append((" * " + line).stripTrailing()).append('\n'));
    return text.append(" */\n\n").append(Lesson.stub(exercise)).toString();
  }

  /** The statement in lines. */
  static List<String> lines(Exercise<?> exercise) {
    Lesson lesson = Lesson.of(exercise);
    List<String> lines = new ArrayList<>();
    lines.addAll(wrapped(lesson.title() + " (" + exercise.id() + ")"));
    lines.add("");
    paragraphs(lesson.introduction(), lines);
    paragraphs(lesson.instructions(), lines);
    lines.addAll(
        wrapped("Save, then run: lemmata exercise check. For a hint: lemmata exercise hint."));
    return lines;
  }

  private static void paragraphs(String markdown, List<String> lines) {
    for (String paragraph : markdown.split("\\n\\s*\\n", -1)) {
      // A list or a table keeps its lines.
      boolean keeps = paragraph.lines().anyMatch(line -> line.matches("\\s*([-*|]|[0-9]+\\.) ?.*"));
      List<String> parts =
          keeps ? paragraph.lines().toList() : List.of(paragraph.replaceAll("\\s+", " "));
      for (String part : parts) {
        lines.addAll(wrapped(Formulas.of(part).replace("`", "")));
      }
      lines.add("");
    }
  }

  private static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().replace("*/", "* /").split(" ", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
