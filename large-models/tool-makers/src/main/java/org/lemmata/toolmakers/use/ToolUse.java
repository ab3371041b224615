package org.lemmata.toolmakers.use;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.sandbox.Outcome;
import org.lemmata.sandbox.ToolJob;
import org.lemmata.toolmakers.make.CodeBlocks;
import org.lemmata.toolmakers.make.Python;
import org.lemmata.toolmakers.make.Tool;
import org.lemmata.toolmakers.model.Ask;
import org.lemmata.toolmakers.model.LanguageModel;
import org.lemmata.toolmakers.model.Message;
import org.lemmata.toolmakers.model.Reply;
import org.lemmata.toolmakers.task.Item;

/** Uses a tool: wrapper and question to the user, one call at temperature 0, exact match. */
public final class ToolUse {

  /** What stands before the question. */
  public static final String QUESTION = "\nNow write the call for this question.\nQuestion: ";

  private ToolUse() {}

  /** What a user is asked. */
  public static Ask ask(Tool tool, String question) {
    return Ask.of(0, List.of(Message.user(tool.wrapper() + QUESTION + question)));
  }

  /**
   * Asks for a call for each item and runs them; an exception, and a reply without one code block,
   * count as wrong.
   *
   * @param items at least one
   */
  public static Usage of(Tool tool, LanguageModel user, Python python, List<Item> items) {
    long tokens = 0;
    List<String> calls = new ArrayList<>();
    for (Item item : items) {
      Reply reply = user.reply(ask(tool, item.question()));
      tokens += reply.tokens();
      List<String> blocks = CodeBlocks.of(reply.content());
      calls.add(blocks.size() == 1 ? blocks.get(0) : "raise ValueError('no call')");
    }
    List<Outcome> outcomes = python.run(new ToolJob(tool.code(), calls)).outcomes();
    int right = 0;
    for (int i = 0; i < items.size(); i++) {
      String key = items.get(i).answer();
      right +=
          outcomes.get(i).answer().filter(a -> tool.task().matches(key, a)).isPresent() ? 1 : 0;
    }
    return new Usage(calls, outcomes, right, tokens);
  }
}
