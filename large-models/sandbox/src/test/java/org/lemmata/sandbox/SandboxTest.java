package org.lemmata.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lemmata.sandbox.frame.Ending;

@NeedsGraalPy
class SandboxTest {

  /** That of all tests of this process: a worker takes seconds to start. */
  private static final Sandbox SANDBOX = Sandbox.shared();

  @Test
  void answersAreWhatPythonWrites() {
    JobReport report =
        SANDBOX.run(
            new ToolJob(
                "def twice(x):\n    print('called')\n    return 2 * x\n",
                List.of(
                    "answer = twice(21)",
                    "answer = twice('ü\\n')",
                    "answer = [1.5, None, True, 2 ** 70]",
                    "raise ValueError('why')",
                    "x = 1",
                    "answer = twice(1)")),
            Limits.USUAL);
    assertEquals(
        List.of(
            new Outcome(Ending.ANSWERED, "42"),
            new Outcome(Ending.ANSWERED, "ü\nü\n"),
            new Outcome(Ending.ANSWERED, "[1.5, None, True, 1180591620717411303424]"),
            new Outcome(Ending.RAISED, "ValueError: why"),
            new Outcome(Ending.NO_ANSWER, "the call leaves no variable 'answer'"),
            new Outcome(Ending.ANSWERED, "2")),
        report.outcomes());
    assertEquals("called\ncalled\ncalled\n", report.printed());
  }

  /**
   * What does not end takes its worker with it, and what takes all memory leaves none.
   *
   * <p>Takes half a minute of grace; LostWorkerTest has the same with processes that are scripted.
   */
  @Tag("hostile")
  @Test
  void aCallThatSpoilsItsWorkerSpoilsNoOtherCall() {
    JobReport report =
        SANDBOX.run(
            new ToolJob(
                "def twice(x): return 2 * x\n",
                List.of(
                    "answer = twice(1)",
                    "answer = len(str(7 ** 40000000))",
                    "answer = twice(2)",
                    "x = []\nwhile True: x.append([0] * 10 ** 6)",
                    "answer = len('y' * 10 ** 7)")),
            new Limits(Duration.ofSeconds(3), Duration.ofSeconds(120), 256, 100));
    assertEquals(
        List.of(
            new Outcome(Ending.ANSWERED, "2"),
            new Outcome(Ending.TIMED_OUT, "ended with its worker after 3.00 s"),
            new Outcome(Ending.ANSWERED, "4")),
        report.outcomes().subList(0, 3));
    assertTrue(report.outcomes().get(3).answer().isEmpty());
    assertEquals(new Outcome(Ending.ANSWERED, "10000000"), report.outcomes().get(4));
  }

  @Test
  void printsAreCutAtWholeCharacters() {
    Limits limits = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(60), 256, 201);
    assertEquals("é".repeat(150) + "\n", printed("print('é' * 150)", limits));
    assertEquals("é".repeat(201), printed("print('é' * 300)", limits));
    assertEquals("\ud83d\ude00".repeat(100), printed("print(chr(0x1f600) * 300)", limits));
  }

  private static String printed(String call, Limits limits) {
    return SANDBOX.run(new ToolJob("", List.of(call)), limits).printed();
  }

  @Test
  void aReasonIsCutAtWholeCharacters() {
    String said = "ValueError: " + "a".repeat(487);
    JobReport report =
        SANDBOX.run(
            new ToolJob("", List.of("raise ValueError('a' * 487 + chr(0x1f600) * 150)")),
            Limits.USUAL);
    assertEquals(List.of(new Outcome(Ending.RAISED, said)), report.outcomes());
  }

  @Test
  void aToolThatCannotBeDefinedFailsAllItsCalls() {
    JobReport report =
        SANDBOX.run(new ToolJob("def f(:", List.of("answer = 1", "answer = 2")), Limits.USUAL);
    assertEquals(2, report.outcomes().size());
    for (Outcome outcome : report.outcomes()) {
      assertEquals(Ending.RAISED, outcome.ending());
      assertTrue(outcome.text().startsWith("SyntaxError"), outcome::text);
    }
    assertEquals(
        List.of(),
        SANDBOX.run(new ToolJob("while True: pass", List.of()), Limits.USUAL).outcomes());
  }
}
