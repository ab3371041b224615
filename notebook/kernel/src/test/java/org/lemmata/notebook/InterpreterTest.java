package org.lemmata.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lemmata.checks.Result;
import org.lemmata.study.claim.Verdict;
import org.lemmata.study.table.Table;

/** Cells are evaluated, and what is wrong with one is said with its line. */
@Timeout(120)
class InterpreterTest {

  private static Interpreter interpreter;

  /** Set by a cell that runs, so that it is not interrupted before. */
  static CountDownLatch begun;

  @BeforeAll
  static void begin() {
    interpreter = new Interpreter();
    interpreter.evaluate("Papers papers = Papers.load();\nRunner runner = Runner.plain();");
  }

  @AfterAll
  static void end() {
    interpreter.close();
  }

  @Test
  void theGuideToTheLibraryIsACell() throws IOException {
    Matcher guide =
        Pattern.compile("(?ms)^```jshell\n(.*?)^```$")
            .matcher(Files.readString(Path.of("../../docs/library.md")));
    assertTrue(guide.find());
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      // In another interpreter, since it declares what this one has.
      try (Interpreter fresh = new Interpreter()) {
        assertNull(fresh.evaluate(guide.group(1)));
        assertEquals(3, assertInstanceOf(Table.class, fresh.evaluate("table")).size());
        Result result = assertInstanceOf(Result.class, fresh.evaluate("result"));
        assertEquals(Verdict.SUPPORTED, result.judged().verdict());
        Files.delete(assertInstanceOf(Path.class, fresh.evaluate("picture")));
      }
    } finally {
      System.setOut(out);
    }
    assertTrue(printed.toString(StandardCharsets.UTF_8).contains("SUPPORTED: the step"));
  }

  @Test
  void theLastExpressionIsShown() {
    assertEquals(2, interpreter.evaluate("1 + 1"));
    assertEquals("x1", interpreter.evaluate("String text = \"x\" + 1; // a comment\n\ntext"));
    assertEquals(3, interpreter.evaluate("text.length() + 1;"));
    assertNull(interpreter.evaluate("2 + 2;\nint silent = 7;"));
    assertNull(interpreter.evaluate("silent = 8"));
    assertNull(interpreter.evaluate("Object nothing = null; nothing"));
    assertNull(interpreter.evaluate("int later() { return 1; }"));
    assertNull(interpreter.evaluate(""));
    assertNull(interpreter.evaluate("// only a comment\n"));
  }

  @Test
  void theCompilerSaysInWhichLine() {
    assertEquals(
        List.of(
            "Line 4: cannot find symbol",
            "  symbol:   variable papres",
            "      int b = papres.size() + a;",
            "              ^^^^^^"),
        failure("int a = 3;\n\n// a comment\n  int b = papres.size() + a;\nint c = 1;").lines());
    assertEquals(
        "Line 2: incompatible types: int cannot be converted to java.lang.String",
        failure("int number = 3;\nString words = number;").getMessage());
    assertEquals(
        "Line 3: what begins here does not end in this cell.",
        failure("int d = 1;\n\nfor (int i = 0; i < 3; i++) {\n  d++;").getMessage());
    assertTrue(failure("int e = 1;\nint int = 2;").getMessage().startsWith("Line 2: "));
  }

  @Test
  void aMistakeInAParameterIsASentence() {
    assertEquals(
        List.of("d=0: d must be a whole number from 1 to 300", "in line 3 of this cell"),
        failure(
                """
                Study<?> optimum = papers.study("attention.optimum");
                String setting = "d=0";
                runner.table(optimum, Request.with(setting))
                """)
            .lines());
    assertEquals(
        List.of(
            "unknown study 'attention.optimun'; did you mean 'attention.optimum'?",
            "in line 1 of this cell"),
        failure("papers.study(\"attention.optimun\")").lines());
    List<String> objection =
        failure(
                "runner.table(papers.study(\"meanfield.population\"),"
                    + " Request.with(\"gamma2=1\", \"gamma4=-1\"))")
            .lines();
    assertTrue(objection.get(0).contains("No law of w"), objection.get(0));
    assertEquals("In a cell, .forced() behind the request does that.", objection.get(1));
  }

  @Test
  void whatIsThrownIsSaidWithItsLines() {
    interpreter.evaluate("int first = 1;\nint inverse(int x) {\n  return 1 / x;\n}");
    List<String> lines = failure("int zero = 0;\ninverse(zero)").lines();
    assertEquals("java.lang.ArithmeticException: / by zero", lines.get(0));
    assertTrue(lines.get(1).matches("in line 3 of cell \\[\\d+]"), lines.get(1));
    assertEquals("in line 2 of this cell", lines.get(2));
    assertEquals(3, lines.size());
    interpreter.evaluate("\n// A comment.\nint again(int x) {\n\n  return 1 / x;\n}");
    assertTrue(failure("again(0)").lines().get(1).startsWith("in line 5 of cell "));
    // What was thrown before is not said of a cell that runs nothing.
    assertNull(interpreter.evaluate("int other(int x) { return x; }"));
    interpreter.evaluate("int calls(int x) { return missing(x); }");
    assertEquals(
        "What is called here uses method missing(int), which is not defined.",
        failure("calls(2)").getMessage());
  }

  @Test
  void aCellIsInterrupted() throws InterruptedException {
    assertEquals(List.of("Interrupted."), interrupted("Thread.sleep(1_000_000);").lines());
    // It does not listen, and is stopped.
    assertEquals(List.of("Interrupted."), interrupted("while (true) {}").lines());
    // A computation of the library ends at its next item.
    assertEquals(
        List.of("Interrupted."),
        interrupted(
                "runner.table(papers.study(\"attention.optimum\"),"
                    + " Request.with().sweep(\"n\", java.util.stream.IntStream.range(1,"
                    + " 2_000_000).boxed().toList()));")
            .lines());
    assertEquals(4, interpreter.evaluate("2 * 2"));
  }

  @Test
  void anInterruptionWithoutACellChangesNothing() {
    interpreter.interrupt();
    assertEquals(6, interpreter.evaluate("2 * 3"));
  }

  @Test
  void whatIsOpenIsNotComplete() {
    assertTrue(interpreter.isComplete("int a = 1;\na"));
    assertFalse(interpreter.isComplete("for (;;) {"));
  }

  @Test
  void namesAreCompletedAndExplained() {
    String cell = "papers.stu";
    Interpreter.Completion completion = interpreter.completion(cell, cell.length());
    assertTrue(completion.texts().contains("study("), completion::toString);
    assertEquals("papers.".length(), completion.from());
    List<String> signatures = interpreter.signatures("papers.study(", "papers.study(".length());
    assertEquals(1, signatures.size());
    assertTrue(signatures.get(0).endsWith("study(String id)"), signatures.get(0));
  }

  private static CellFailure failure(String cell) {
    return assertThrows(CellFailure.class, () -> interpreter.evaluate(cell));
  }

  private static CellFailure interrupted(String cell) throws InterruptedException {
    begun = new CountDownLatch(1);
    Thread other =
        new Thread(
            () -> {
              try {
                begun.await();
                interpreter.interrupt();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    other.start();
    CellFailure failure =
        failure("{\n  org.lemmata.notebook.CellSignal.begun();\n  " + cell + "\n}");
    other.join();
    return failure;
  }
}
