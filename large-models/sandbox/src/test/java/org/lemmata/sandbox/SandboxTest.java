package org.lemmata.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lemmata.sandbox.frame.Ending;

@NeedsGraalPy
class SandboxTest {

  private static final Sandbox SANDBOX = new Sandbox(1, 256);

  @AfterAll
  static void end() {
    SANDBOX.close();
  }

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
