package org.lemmata.toolmakers.script;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lemmata.toolmakers.task.Task;

/** Writes the call of a scripted tool for a question, as a good user would. */
final class Calls {

  private static final Pattern BALL = Pattern.compile("(\\w+) has an? (\\w+) ball");
  private static final Pattern SWAP = Pattern.compile("(\\w+) and (\\w+) swap balls");
  private static final Pattern PERSON = Pattern.compile("At the end of the game, (\\w+) has");
  private static final Pattern BALL_OPTION = Pattern.compile("(\\([A-E]\\)) (\\w+) ball");
  private static final Pattern BRACKETS = Pattern.compile("Input: (.+)");
  private static final Pattern WORDS = Pattern.compile("List: (.+)");
  private static final Pattern LIMIT = Pattern.compile("no more than (\\d+)");
  private static final Pattern DIVIDED = Pattern.compile("among (\\d+) \\w+, we have (\\d+) left");
  private static final Pattern HOURS = Pattern.compile("schedule a ([\\d.]+)-hour");
  private static final Pattern FREE = Pattern.compile("availability: ([\\d:, -]+)\\.");
  private static final Pattern SPAN = Pattern.compile("(\\d\\d:\\d\\d) - (\\d\\d:\\d\\d)");
  private static final Pattern BOOK = Pattern.compile("an? (\\w+) book");
  private static final Pattern CLUE =
      Pattern.compile(
          "The (\\w+) book is (?:to the (left|right) of the (\\w+) book|the ([a-z ]+))\\.");
  private static final Pattern BOOK_OPTION =
      Pattern.compile("(\\([A-E]\\)) The (\\w+) book is the ([a-z ]+)");

  private Calls() {}

  /** Code that leaves the result in {@code answer}. */
  static String of(Task task, String question) {
    return "answer = str(" + call(task, question) + ")\n";
  }

  private static String call(Task task, String question) {
    return switch (task) {
      case LOGICAL_DEDUCTION -> deduce(question);
      case TRACKING ->
          "track(%s, %s, %s, %s)"
              .formatted(
                  Literal.tuples(BALL, question),
                  Literal.tuples(SWAP, question),
                  Literal.text(one(PERSON, question)),
                  Literal.tuples(BALL_OPTION, question));
      case DYCK -> "close(" + Literal.text(one(BRACKETS, question)) + ")";
      case WORD_SORTING ->
          "sort_words(" + Literal.texts(List.of(one(WORDS, question).split(" ", -1))) + ")";
      case CHINESE_REMAINDER ->
          "remainder(%s, %s, %s)"
              .formatted(
                  one(LIMIT, question),
                  Literal.list(all(DIVIDED, question, 1)),
                  Literal.list(all(DIVIDED, question, 2)));
      case SCHEDULE ->
          "meet(%s, %s)"
              .formatted(
                  one(HOURS, question),
                  Literal.list(
                      all(FREE, question, 1).stream()
                          .map(free -> Literal.tuples(SPAN, free))
                          .toList()));
    };
  }

  private static String deduce(String question) {
    int options = question.indexOf("Options:");
    String body = question.substring(0, options);
    List<String> clues = new ArrayList<>();
    for (MatchResult clue : CLUE.matcher(body).results().toList()) {
      String one = Literal.text(clue.group(1));
      clues.add(
          clue.group(2) == null
              ? "(%s, 'place', %d)".formatted(one, place(clue.group(4)))
              : "(%s, '%s', %s)".formatted(one, clue.group(2), Literal.text(clue.group(3))));
    }
    List<String> choices =
        BOOK_OPTION
            .matcher(question.substring(options))
            .results()
            .map(
                option ->
                    "('%s', %s, %d)"
                        .formatted(
                            option.group(1), Literal.text(option.group(2)), place(option.group(3))))
            .toList();
    return "deduce(%s, %s, %s)"
        .formatted(Literal.texts(all(BOOK, body, 1)), Literal.list(clues), Literal.list(choices));
  }

  private static int place(String words) {
    return switch (words) {
      case "leftmost" -> 1;
      case "second from the left" -> 2;
      case "third from the left" -> 3;
      case "second from the right" -> -2;
      default -> -1;
    };
  }

  private static String one(Pattern pattern, String text) {
    return all(pattern, text, 1).get(0).strip();
  }

  private static List<String> all(Pattern pattern, String text, int group) {
    return pattern.matcher(text).results().map(match -> match.group(group)).toList();
  }
}
