package org.lemmata.toolmakers.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lemmata.toolmakers.make.Prompts;
import org.lemmata.toolmakers.model.Ask;
import org.lemmata.toolmakers.model.LanguageModel;
import org.lemmata.toolmakers.model.Reply;
import org.lemmata.toolmakers.task.Task;

/**
 * Replies to makers' requests from files, in a manner.
 *
 * @param task the task
 * @param manner how
 */
public record ScriptedMaker(Task task, Maker manner) implements LanguageModel {

  private static final Pattern SHOWN =
      Pattern.compile("\\nQuestion: (.*?)\\nAnswer: (.*?)\\n(?=\\nQuestion: |$)", Pattern.DOTALL);

  @Override
  public Reply reply(Ask ask) {
    boolean again = ask.messages().stream().anyMatch(m -> m.role().equals("assistant"));
    String said =
        ask.messages().get(0).content().equals(Prompts.PROPOSE)
            ? proposal(ask, again)
            : tests(ask, again);
    return Reply.scripted(ask, said);
  }

  /** The function that it writes in the end, whatever it is shown; not for an overfitted one. */
  public String code() {
    return manner == Maker.WRONG_TOOL ? wrong() : tool(task);
  }

  private String proposal(Ask ask, boolean again) {
    return switch (manner) {
      case NO_CODE -> "This is easy: a function reads the question and returns the answer.";
      case REPAIRED -> block(again ? tool(task) : tool(task).replaceFirst("\\):\n", ")\n"));
      case WRONG_TOOL -> block(wrong());
      case OVERFITTED -> block(overfitted(shown(ask)));
      case HOSTILE -> block(Hostile.tool(task, tool(task)));
      default -> block(tool(task));
    };
  }

  private String tests(Ask ask, boolean again) {
    StringBuilder text = new StringBuilder();
    for (MatchResult item : shown(ask)) {
      String call = Calls.of(task, item.group(1));
      String assertion = "assert answer == " + Literal.text(item.group(2)) + "\n";
      text.append(
          block(
              switch (manner) {
                case NO_ASSERTION -> call;
                case NO_CALL -> "answer = " + Literal.text(item.group(2)) + "\n" + assertion;
                case WRONG_CALL ->
                    (again ? call : call.replaceFirst("\\(\\w+\\(", "$0*")) + assertion;
                default -> call + assertion;
              }));
    }
    return text.toString();
  }

  private static List<MatchResult> shown(Ask ask) {
    return SHOWN.matcher(ask.messages().get(1).content()).results().toList();
  }

  private String wrong() {
    // Every scripted tool returns what its callers take as text.
    return renamed() + "\ndef %s(*given):\n    return str(right(*given))[1:]\n".formatted(name());
  }

  private String overfitted(List<MatchResult> demonstrations) {
    StringBuilder text = new StringBuilder("def " + name() + "(*given):\n    known = {\n");
    for (MatchResult item : demonstrations) {
      String call = Calls.of(task, item.group(1));
      String given = call.substring(call.indexOf(name()) + name().length(), call.length() - 2);
      text.append("        repr(list(").append(given.strip().replaceFirst("\\)$", ",)"));
      text.append(")): ").append(Literal.text(item.group(2))).append(",\n");
    }
    return text.append("    }\n    return known.get(repr(list(given)), ")
        .append(Literal.text(demonstrations.get(0).group(2)))
        .append(")\n")
        .toString();
  }

  private String renamed() {
    return tool(task).replaceFirst("def \\w+\\(", "def right(");
  }

  private String name() {
    return Pattern.compile("def (\\w+)\\(")
        .matcher(tool(task))
        .results()
        .findFirst()
        .get()
        .group(1);
  }

  private static String block(String code) {
    return "Here it is.\n```python\n" + code + "```\n";
  }

  /** The right tool of a task. */
  public static String tool(Task task) {
    try (InputStream in = ScriptedMaker.class.getResourceAsStream(task.id() + ".py")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
