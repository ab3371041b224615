package org.lemmata.toolmakers.make;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Streams;
import org.lemmata.sandbox.JobReport;
import org.lemmata.sandbox.Outcome;
import org.lemmata.sandbox.frame.Ending;
import org.lemmata.toolmakers.model.LanguageModel;
import org.lemmata.toolmakers.model.Reply;
import org.lemmata.toolmakers.script.Maker;
import org.lemmata.toolmakers.script.ScriptedMaker;
import org.lemmata.toolmakers.task.Item;
import org.lemmata.toolmakers.task.Task;

/** What is decided outside the sandbox: here a Python that is none says what it is told to. */
class ToolMakingTest {

  private static final List<Item> ITEMS =
      Task.DYCK.items(Parallel.sequential(), Streams.of(1, "items"), 6);
  private static final List<Item> SHOWN = ITEMS.subList(0, 3);
  private static final List<Item> VALIDATION = ITEMS.subList(3, 6);

  /** Answers every call with the keys, in order. */
  private static final Python GOOD =
      job ->
          new JobReport(
              job.calls().size() == 1
                  ? List.of(new Outcome(Ending.ANSWERED, "defined"))
                  : VALIDATION.stream().map(i -> new Outcome(Ending.ANSWERED, i.answer())).toList(),
              "");

  private static Making make(LanguageModel maker, Python python) {
    return ToolMaking.make(Task.DYCK, maker, python, SHOWN, VALIDATION);
  }

  private static Making make(Maker maker) {
    return make(new ScriptedMaker(Task.DYCK, maker), GOOD);
  }

  @Test
  void aToolWithItsTestsAndExamples() {
    Making making = make(Maker.CORRECT);
    Tool tool = making.tool().orElseThrow();
    assertEquals(List.of(1, 1), List.of(making.proposals(), making.tests()));
    assertTrue(making.tokens() > 0);
    assertEquals(ScriptedMaker.tool(Task.DYCK), tool.code());
    assertEquals(3, tool.tests().size());
    assertTrue(tool.tests().get(0).contains("assert"));
    assertTrue(tool.wrapper().contains(VALIDATION.get(2).question()));
    assertFalse(tool.wrapper().contains("assert"), "the wrapper shows calls, not tests");
  }

  /** With a Python that finds nothing wrong, what says nothing is rejected all the same. */
  @Test
  void nothingPassesVacuously() {
    assertRejected(Maker.NO_CODE, "propose", "there must be one code block, and there are 0");
    assertRejected(Maker.NO_ASSERTION, "verify", "a test asserts nothing");
    assertRejected(Maker.NO_CALL, "verify", "a test does not call the function");
    Making none =
        make(ask -> Reply.scripted(ask, "```python\ndef close(x): return x\n```\n"), GOOD);
    assertEquals(Optional.empty(), none.tool());
    assertEquals("there must be 3 code blocks, and there are 1", none.rejections().get(0).reason());
  }

  private static void assertRejected(Maker maker, String stage, String reason) {
    Making making = make(maker);
    assertEquals(Optional.empty(), making.tool(), maker::name);
    assertEquals(
        List.of(
            new Rejection(stage, 1, reason),
            new Rejection(stage, 2, reason),
            new Rejection(stage, 3, reason)),
        making.rejections());
  }

  @Test
  void testsThatPassWithAnotherAnswerAreRejected() {
    Python liar =
        job ->
            new JobReport(
                job.calls().stream().map(call -> new Outcome(Ending.ANSWERED, "( ( (")).toList(),
                "");
    Making making = make(new ScriptedMaker(Task.DYCK, Maker.CORRECT), liar);
    assertEquals(Optional.empty(), making.tool());
    assertEquals(
        "test 1 passes, but its answer is not the key", making.rejections().get(0).reason());
  }

  @Test
  void whatRaisesIsSaidToTheMaker() {
    Python broken =
        job ->
            new JobReport(
                job.calls().stream().map(c -> new Outcome(Ending.RAISED, "NameError: x")).toList(),
                "");
    StringBuilder heard = new StringBuilder();
    Making making =
        make(
            ask -> {
              heard.append(ask.last());
              return Reply.scripted(ask, "```python\ndef f(): x\n```");
            },
            broken);
    assertEquals(Optional.empty(), making.code());
    assertEquals(3, making.proposals());
    assertTrue(heard.toString().contains("That does not work: NameError: x"));
  }

  @Test
  void fences() {
    assertEquals(List.of("x = 1\n"), CodeBlocks.of("a\r\n```py\r\nx = 1\r\n```\r\nb"));
    assertEquals(List.of("a\n", "b\n"), CodeBlocks.of("```\na\n```\n```python\nb\n```"));
    assertEquals(List.of(), CodeBlocks.of("```python\nnever closed"));
    assertEquals(List.of(), CodeBlocks.of("no code"));
  }
}
