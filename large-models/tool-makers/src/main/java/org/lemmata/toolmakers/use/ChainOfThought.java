package org.lemmata.toolmakers.use;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lemmata.toolmakers.model.Ask;
import org.lemmata.toolmakers.model.LanguageModel;
import org.lemmata.toolmakers.model.Message;
import org.lemmata.toolmakers.model.Reply;
import org.lemmata.toolmakers.task.Item;

/** Answers without a tool: demonstrations, the question, thought step by step, a last line. */
public final class ChainOfThought {

  private static final String HOW =
      "Answer the last question as the examples are answered. Think step by step, and end with a"
          + " line that begins with 'Answer:' and has nothing but the answer.\n";
  private static final Pattern ANSWER = Pattern.compile("^Answer:(.*)$", Pattern.MULTILINE);

  private ChainOfThought() {}

  /**
   * An answer with its cost.
   *
   * @param text the answer; empty if there is no line that has it
   * @param tokens of request and reply
   */
  public record Thought(Optional<String> text, long tokens) {}

  /** Asks for one answer at temperature 0. */
  public static Thought of(List<Item> demonstrations, LanguageModel model, String question) {
    StringBuilder text = new StringBuilder(HOW);
    for (Item item : demonstrations) {
      text.append("\nQuestion: ").append(item.question());
      text.append("\nAnswer: ").append(item.answer()).append('\n');
    }
    text.append("\nQuestion: ").append(question);
    Reply reply = model.reply(Ask.of(0, List.of(Message.user(text.toString()))));
    List<MatchResult> lines = ANSWER.matcher(reply.content()).results().toList();
    return new Thought(
        lines.isEmpty()
            ? Optional.empty()
            : Optional.of(lines.get(lines.size() - 1).group(1).strip()),
        reply.tokens());
  }
}
