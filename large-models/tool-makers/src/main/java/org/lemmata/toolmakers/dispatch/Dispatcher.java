package org.lemmata.toolmakers.dispatch;

import java.util.List;
import java.util.Optional;
import org.lemmata.toolmakers.model.Ask;
import org.lemmata.toolmakers.model.LanguageModel;
import org.lemmata.toolmakers.model.Message;
import org.lemmata.toolmakers.model.Reply;

/**
 * Asks a model which tool a question is for.
 *
 * @param model who decides
 */
public record Dispatcher(LanguageModel model) {

  /** What it says when none is. */
  public static final String NONE = "none";

  /** What stands before each tool's name. */
  public static final String TOOL = "\nTool: ";

  /** What stands before the question. */
  public static final String QUESTION = "\nQuestion: ";

  /**
   * A decision.
   *
   * @param name the tool's; empty if none fits
   * @param tokens of request and reply
   */
  public record Decision(Optional<String> name, long tokens) {}

  /** Which of the tools a question is for; a name that there is not counts as none. */
  public Decision decide(List<ToolEntry> tools, String question) {
    StringBuilder text =
        new StringBuilder("Say the name of the tool that fits the question, or " + NONE + ".\n");
    for (ToolEntry tool : tools) {
      text.append(TOOL).append(tool.name()).append("\n").append(tool.shown()).append('\n');
    }
    text.append(QUESTION).append(question);
    Reply reply = model.reply(Ask.of(0, List.of(Message.user(text.toString()))));
    String said = reply.content().strip();
    return new Decision(
        tools.stream().map(ToolEntry::name).filter(said::equals).findFirst(), reply.tokens());
  }
}
