package org.lemmata.toolmakers.script;

import org.lemmata.study.Run;
import org.lemmata.toolmakers.model.Ask;
import org.lemmata.toolmakers.model.LanguageModel;
import org.lemmata.toolmakers.model.Reply;
import org.lemmata.toolmakers.task.Task;
import org.lemmata.toolmakers.use.ToolUse;

/**
 * Writes calls, and spoils a share of them: an argument that there is not, so that each spoilt call
 * raises. Which are spoilt depends on the question and the seed of the run alone.
 *
 * @param task the task
 * @param errors the share of spoilt calls, in [0, 1]
 * @param run draws which are spoilt, unless none is
 */
public record ScriptedUser(Task task, double errors, Run run) implements LanguageModel {

  @Override
  public Reply reply(Ask ask) {
    String asked = ask.last();
    String question =
        asked.substring(asked.lastIndexOf(ToolUse.QUESTION) + ToolUse.QUESTION.length());
    String call = Calls.of(task, question);
    if (errs(question)) {
      call = call.replaceFirst("\\(\\w+\\(", "$0*");
    }
    return Reply.scripted(ask, "```python\n" + call + "```\n");
  }

  /** Whether the call for a question is spoilt. */
  public boolean errs(String question) {
    return errors > 0 && run.of(question).streams().stream(0).nextDouble() < errors;
  }
}
