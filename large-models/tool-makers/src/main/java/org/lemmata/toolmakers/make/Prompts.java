package org.lemmata.toolmakers.make;

import java.util.List;
import org.lemmata.toolmakers.model.Message;
import org.lemmata.toolmakers.task.Item;

/** What is asked of makers; our own words. */
public final class Prompts {

  /** How a conversation that asks for a function begins. */
  public static final String PROPOSE =
      "Write one generic Python function that answers questions of this kind from what they"
          + " contain. Use only the standard library. Give it in one fenced code block.";

  /** How a conversation that asks for unit tests begins. */
  public static final String VERIFY =
      "Write unit tests of a function. For each question one fenced code block: put what the"
          + " question contains into arguments, call the function, leave the result as text in the"
          + " variable answer, and assert that it is the given answer.";

  private Prompts() {}

  static List<Message> propose(List<Item> demonstrations) {
    return List.of(Message.system(PROPOSE), Message.user(listed(demonstrations)));
  }

  static List<Message> verify(String code, List<Item> validation) {
    return List.of(
        Message.system(VERIFY), Message.user("```python\n" + code + "```\n" + listed(validation)));
  }

  static String again(String reason) {
    return "That does not work: " + reason + "\nTry again.";
  }

  private static String listed(List<Item> items) {
    StringBuilder text = new StringBuilder();
    for (Item item : items) {
      text.append("\nQuestion: ").append(item.question());
      text.append("\nAnswer: ").append(item.answer()).append('\n');
    }
    return text.toString();
  }
}
