package org.lemmata.toolmakers.make;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lemmata.sandbox.Outcome;
import org.lemmata.sandbox.ToolJob;
import org.lemmata.toolmakers.model.Ask;
import org.lemmata.toolmakers.model.LanguageModel;
import org.lemmata.toolmakers.model.Reply;
import org.lemmata.toolmakers.task.Item;
import org.lemmata.toolmakers.task.Task;

/**
 * Proposing, verification and wrapping: at most three functions until one can be defined, then at
 * most three sets of unit tests; only calls are repaired, never the function.
 */
public final class ToolMaking {

  /** Items that a maker is shown, and as many to verify with. */
  public static final int SHOWN = 3;

  private static final int TRIES = 3;
  private static final double PROPOSING = 0.3;

  private final Task task;
  private final LanguageModel maker;
  private final Python python;
  private final List<Rejection> rejections = new ArrayList<>();
  private int proposals;
  private int tests;
  private long tokens;

  private ToolMaking(Task task, LanguageModel maker, Python python) {
    this.task = task;
    this.maker = maker;
    this.python = python;
  }

  /**
   * Makes a tool.
   *
   * @param demonstrations what the maker sees when it proposes
   * @param validation what the tool is verified on
   */
  public static Making make(
      Task task,
      LanguageModel maker,
      Python python,
      List<Item> demonstrations,
      List<Item> validation) {
    ToolMaking making = new ToolMaking(task, maker, python);
    Optional<String> code = making.propose(demonstrations);
    Optional<Tool> tool = code.flatMap(c -> making.verify(c, validation));
    return new Making(code, tool, making.proposals, making.tests, making.rejections, making.tokens);
  }

  private Optional<String> propose(List<Item> demonstrations) {
    Ask ask = Ask.of(PROPOSING, Prompts.propose(demonstrations));
    for (int i = 1; i <= TRIES; i++) {
      proposals = i;
      Reply reply = ask(ask);
      List<String> blocks = CodeBlocks.of(reply.content());
      String reason = "there must be one code block, and there are " + blocks.size();
      if (blocks.size() == 1) {
        ToolJob job = new ToolJob(blocks.get(0), List.of("answer = 'defined'"));
        Outcome outcome = python.run(job).outcomes().get(0);
        if (outcome.answer().isPresent()) {
          return Optional.of(blocks.get(0));
        }
        reason = UnitTests.reason(outcome);
      }
      rejections.add(new Rejection("propose", i, reason));
      ask = ask.after(reply, Prompts.again(reason));
    }
    return Optional.empty();
  }

  private Optional<Tool> verify(String code, List<Item> validation) {
    Ask ask = Ask.of(0, Prompts.verify(code, validation));
    for (int i = 1; i <= TRIES; i++) {
      tests = i;
      Reply reply = ask(ask);
      UnitTests written = new UnitTests(code, CodeBlocks.of(reply.content()));
      Optional<String> failure = written.failure(task, validation, python);
      if (failure.isEmpty()) {
        return Optional.of(new Tool(task, code, written.examples(validation), written.blocks()));
      }
      rejections.add(new Rejection("verify", i, failure.get()));
      ask = ask.after(reply, Prompts.again(failure.get()));
    }
    return Optional.empty();
  }

  private Reply ask(Ask ask) {
    Reply reply = maker.reply(ask);
    tokens += reply.tokens();
    return reply;
  }
}
