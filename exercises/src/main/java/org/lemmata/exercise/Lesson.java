package org.lemmata.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of an exercise. They lie as resources in the folder {@code TRACK/NAME} beside this
 * class: {@code exercise.md}, {@code stub.java}, {@code reference.java}, and {@code
 * wrong/NAME.java} for each wrong answer.
 *
 * @param title a few words
 * @param minutes how long it takes
 * @param objectives what a student can do afterwards
 * @param outOfScope what it is not about
 * @param introduction Markdown with formulas between dollar signs
 * @param instructions Markdown with formulas between dollar signs
 * @param hints three, each telling more than the one before
 * @param answer what a teacher expects to hear, Markdown
 * @param wrongAnswers at least three
 */
public record Lesson(
    String title,
    int minutes,
    List<String> objectives,
    List<String> outOfScope,
    String introduction,
    String instructions,
    List<String> hints,
    String answer,
    List<WrongAnswer> wrongAnswers) {

  /** How many hints every exercise has. */
  public static final int HINTS = 3;

  private static final Pattern MINUTES = Pattern.compile("minutes: ([0-9]+)");
  private static final Pattern WRONG = Pattern.compile("([a-z0-9-]+): (.*) => (.*)");
  private static final Pattern CLASS =
      Pattern.compile("(?m)^public (?:final )?(?:class|record|enum) (\\w+)");

  /**
   * A wrong answer that students may well give.
   *
   * @param name of its file
   * @param what what is wrong with it
   * @param explanation what the student must be told, word for word in the sentences that come out
   */
  public record WrongAnswer(String name, String what, String explanation) {}

  /** Keeps immutable copies. */
  public Lesson {
    objectives = List.copyOf(objectives);
    outOfScope = List.copyOf(outOfScope);
    hints = List.copyOf(hints);
    wrongAnswers = List.copyOf(wrongAnswers);
  }

  /**
   * Reads the texts of an exercise.
   *
   * @throws IllegalStateException if they are not there or a part is missing
   */
  public static Lesson of(Exercise<?> exercise) {
    return read(exercise.id(), resource(exercise, "exercise.md"));
  }

  /** What the student's file holds in the beginning. */
  public static String stub(Exercise<?> exercise) {
    return resource(exercise, "stub.java");
  }

  /** A right answer. */
  public static String reference(Exercise<?> exercise) {
    return resource(exercise, "reference.java");
  }

  /** A wrong answer. */
  public static String wrong(Exercise<?> exercise, WrongAnswer answer) {
    return resource(exercise, "wrong/" + answer.name() + ".java");
  }

  /** The name of the student's class. */
  public static String className(Exercise<?> exercise) {
    Matcher found = CLASS.matcher(stub(exercise));
    if (!found.find()) {
      throw new IllegalStateException(exercise.id() + ": the stub has no public class");
    }
    return found.group(1);
  }

  static Lesson read(String id, String text) {
    Map<String, String> sections = sections(text);
    List<WrongAnswer> wrong = new ArrayList<>();
    for (String item : items(section(id, sections, "Wrong answers"), "- ")) {
      Matcher parts = WRONG.matcher(item);
      if (!parts.matches()) {
        throw new IllegalStateException(
            id + ": a wrong answer is 'name: what is wrong => explanation', not '" + item + "'");
      }
      wrong.add(new WrongAnswer(parts.group(1), parts.group(2), parts.group(3)));
    }
    String head = section(id, sections, "");
    Matcher minutes = MINUTES.matcher(head);
    if (!head.startsWith("# ") || !minutes.find()) {
      throw new IllegalStateException(id + ": the first lines are '# Title' and 'minutes: 30'");
    }
    return new Lesson(
        head.lines().findFirst().orElseThrow().substring(2).strip(),
        Integer.parseInt(minutes.group(1)),
        items(section(id, sections, "Objectives"), "- "),
        items(section(id, sections, "Out of scope"), "- "),
        section(id, sections, "Introduction"),
        section(id, sections, "Instructions"),
        items(section(id, sections, "Hints"), "[0-9]+\\. "),
        section(id, sections, "Answer"),
        wrong);
  }

  private static String section(String id, Map<String, String> sections, String name) {
    String found = sections.getOrDefault(name, "");
    if (found.isBlank()) {
      throw new IllegalStateException(id + ": exercise.md has no section '" + name + "'");
    }
    return found;
  }

  /** The text below each heading of the second level; what is above the first has no name. */
  private static Map<String, String> sections(String text) {
    Map<String, String> sections = new LinkedHashMap<>();
    for (String part : text.split("(?m)^## ", -1)) {
      boolean head = sections.isEmpty();
      int end = head ? 0 : part.indexOf('\n');
      String name = head ? "" : part.substring(0, Math.max(0, end)).strip();
      sections.put(name, part.substring(Math.max(0, end)).strip());
    }
    return sections;
  }

  /** Items of a list, each on one line. */
  private static List<String> items(String section, String bullet) {
    List<String> items = new ArrayList<>();
    for (String item : section.split("(?m)^" + bullet, -1)) {
      if (!item.isBlank()) {
        items.add(item.strip().replaceAll("\\s+", " "));
      }
    }
    return items;
  }

  private static String resource(Exercise<?> exercise, String file) {
    String path = exercise.id().replace('.', '/') + "/" + file;
    try (InputStream in = Lesson.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(exercise.id() + ": there is no resource " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(exercise.id() + ": cannot read " + path, e);
    }
  }
}
