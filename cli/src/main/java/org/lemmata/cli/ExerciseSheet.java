package org.lemmata.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lemmata.cli.formula.Formulas;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.Lesson;

/** What is asked, as plain text: the head of a student's file. */
final class ExerciseSheet {

  private static final int WIDTH = 92;

  private static final Pattern ITEM = Pattern.compile("([-*]|[0-9]+\\.) ");
  private static final Pattern EMPHASIS = Pattern.compile("(\\*{1,2})(\\S[^*]*)\\1");

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
    lines.addAll(paragraphs(lesson.introduction()));
    lines.addAll(paragraphs(lesson.instructions()));
    lines.addAll(
        wrapped("Save, then run: lemmata exercise check. For a hint: lemmata exercise hint."));
    return lines;
  }

  /** Paragraphs in lines; code and tables keep theirs, and an item of a list begins one. */
  static List<String> paragraphs(String markdown) {
    List<String> lines = new ArrayList<>();
    boolean code = false;
    StringBuilder paragraph = new StringBuilder();
    for (String line : markdown.split("\n", -1)) {
      boolean fence = line.startsWith("```");
      boolean kept = code || line.startsWith("|");
      if (fence || kept || line.isBlank() || ITEM.matcher(line).lookingAt()) {
        end(paragraph, lines);
      }
      code ^= fence;
      if (kept && !fence) {
        lines.add(((code ? "    " : "") + line.replace("*/", "* /")).stripTrailing());
      } else if (!fence && line.isBlank()) {
        lines.add("");
      } else if (!fence) {
        paragraph.append(' ').append(line.strip());
      }
    }
    end(paragraph, lines);
    lines.add("");
    return lines;
  }

  private static void end(StringBuilder paragraph, List<String> lines) {
    if (paragraph.length() > 0) {
      lines.addAll(wrapped(plain(paragraph.toString())));
      paragraph.setLength(0);
    }
  }

  /** Text without the marks of Markdown, and with formulas as text. */
  static String plain(String markdown) {
    StringBuilder text = new StringBuilder();
    String[] parts = markdown.split("\\$", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean formula = i % 2 == 1;
      text.append(i == 0 ? "" : "$");
      text.append(
          formula ? parts[i] : EMPHASIS.matcher(parts[i]).replaceAll("$2").replace("`", ""));
    }
    return Formulas.of(text.toString());
  }

  /** No line may end the comment that the text stands in. */
  private static List<String> wrapped(String text) {
    return Prose.lines(text.replace("*/", "* /"), WIDTH);
  }
}
