package org.lemmata.toolmakers.make;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lemmata.sandbox.Outcome;
import org.lemmata.sandbox.ToolJob;
import org.lemmata.toolmakers.task.Item;
import org.lemmata.toolmakers.task.Task;

/**
 * The tests that a maker wrote for its tool. Nothing passes vacuously: there must be a test for
 * each item, it must call the function and assert, it must not raise, and what it leaves in {@code
 * answer} is compared with the key outside the sandbox.
 *
 * @param code the function
 * @param blocks the tests
 */
record UnitTests(String code, List<String> blocks) {

  private static final Pattern FUNCTION =
      Pattern.compile("^def\\s+(\\w+)\\s*\\(", Pattern.MULTILINE);
  private static final Pattern ASSERTION =
      Pattern.compile("^\\s*assert\\b.*\\R?", Pattern.MULTILINE);

  UnitTests {
    blocks = List.copyOf(blocks);
  }

  /** Why they fail, in one sentence; empty if all pass. */
  Optional<String> failure(Task task, List<Item> items, Python python) {
    if (blocks.size() != items.size()) {
      return Optional.of(
          "there must be %d code blocks, and there are %d".formatted(items.size(), blocks.size()));
    }
    for (String block : blocks) {
      if (!ASSERTION.matcher(block).find()) {
        return Optional.of("a test asserts nothing");
      }
      if (FUNCTION.matcher(code).results().noneMatch(f -> calls(block, f.group(1)))) {
        return Optional.of("a test does not call the function");
      }
    }
    List<Outcome> outcomes = python.run(new ToolJob(code, blocks)).outcomes();
    for (int i = 0; i < outcomes.size(); i++) {
      Outcome outcome = outcomes.get(i);
      if (outcome.answer().isEmpty()) {
        return Optional.of("test %d: %s".formatted(i + 1, reason(outcome)));
      }
      if (!task.matches(items.get(i).answer(), outcome.text())) {
        return Optional.of("test %d passes, but its answer is not the key".formatted(i + 1));
      }
    }
    return Optional.empty();
  }

  private static boolean calls(String block, String function) {
    return Pattern.compile("\\b" + function + "\\s*\\(").matcher(block).find();
  }

  static String reason(Outcome outcome) {
    return outcome.text().isBlank() ? outcome.ending().toString() : outcome.text();
  }

  /** Questions with their calls, without the assertions. */
  List<Example> examples(List<Item> items) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      examples.add(
          new Example(items.get(i).question(), ASSERTION.matcher(blocks.get(i)).replaceAll("")));
    }
    return examples;
  }
}
