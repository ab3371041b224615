package org.lemmata.exercise.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.Lesson;
import org.lemmata.exercise.Tracks;
import org.lemmata.exercise.grade.Assessment;
import org.lemmata.exercise.grade.Assessment.State;

/**
 * What students' code may do to its process, and what they and the other requirements see of it.
 */
class ExamRoomTest {

  private static final ExamLimits SHORT =
      new ExamLimits(Duration.ofSeconds(2), Duration.ofSeconds(60), 64, 300);

  /** Starts a program that stays, and prints its number. */
  private static final String START =
      "try { System.out.println("
          + "new ProcessBuilder(\"sleep\", \"600\").inheritIO().start().pid()); }"
          + " catch (java.io.IOException e) { throw new IllegalStateException(e); }";

  private static final Exercise<?> LEGENDRE = Tracks.load().exercise("sphere.legendre");

  /** The reference, but for what is done first in every call. */
  private static String reference(String first) {
    String code = Lesson.reference(LEGENDRE);
    String head = "double value(int d, int k, double t) {\n";
    assertTrue(code.contains(head));
    return code.replaceFirst(java.util.regex.Pattern.quote(head), head + first + "\n");
  }

  private static Attempt attempt(String code) {
    return new ExamRoom(StudentCompiler.ofThisJava(), SHORT, Optional.empty())
        .attempt(LEGENDRE, code);
  }

  /** The class path of a test has folders, of which Java makes no archive. */
  @Test
  void whereNoArchiveCanBeWrittenOnlySpeedIsLost(@TempDir Path folder) {
    ExamRoom room =
        new ExamRoom(
            StudentCompiler.ofThisJava(), SHORT, Optional.of(folder.resolve("classes.jsa")));
    Attempt attempt = room.attempt(LEGENDRE, Lesson.reference(LEGENDRE));
    assertTrue(attempt.passed(), attempt::unfit);
  }

  private static void assertTells(String part, Assessment told) {
    assertTrue(told.sentence().contains(part), told.sentence());
  }

  /**
   * What it formats does not depend on the language of the machine. A program that outlives the
   * class holds its output open, and is not waited for.
   */
  @Test
  void theReferencePassesAndIsDrawnWhateverItLeaves() {
    String first =
        "if (!java.util.Locale.getDefault().equals(java.util.Locale.ROOT))"
            + " throw new IllegalStateException(java.util.Locale.getDefault().toString());"
            + " if (d == 3 && k == 2 && t == 0.5) { "
            + START
            + " }";
    Attempt attempt = attempt(reference(first));
    assertTrue(attempt.passed(), () -> attempt.assessments().toString());
    assertEquals(LEGENDRE.plot().orElseThrow().places().size(), attempt.plotted().size());
    assertEquals(List.of(), attempt.remarks());
    assertIsLeft(attempt.assessments().get(0));
  }

  @Test
  void eachMisbehaviourIsExplainedAndStopsNothingElse() {
    String first =
        "if (d == 3 && k == 2 && t == 0.5) System.exit(0);"
            + " if (d == 5 && k == 2 && t == 0.5) while (true) {}"
            + " if (t == 1) { long[][] all = new long[9999][]; for (int i = 0; ; i++)"
            + " all[i] = new long[100_000]; }"
            + " if (t < 0) return value(d, k, t);";
    Attempt attempt = attempt(reference(first));
    List<Assessment> told = attempt.assessments();
    assertEquals(
        List.of(State.ENDED, State.TOO_SLOW, State.TOO_LARGE, State.TOO_DEEP),
        told.stream().limit(4).map(Assessment::state).toList(),
        told::toString);
    assertTells("value(3, 2, 0.5) ended the program, line 7", told.get(0));
    assertTells("value(5, 2, 0.5) did not end within 2 seconds; it was at line 7", told.get(1));
    assertTells(", 1) needed more memory than there is", told.get(2));
    assertTells("called itself until the stack was full, line 7", told.get(3));
    assertEquals(6, told.size());
  }

  /** A program that outlives a process which says no end is waited for, but not for ever. */
  @Test
  void exceptionsThreadsAndHaltsAreExplained() {
    String first =
        "if (d == 3 && k == 2 && t == 0.5) { int[] a = new int[1]; a[k]++; }"
            + " if (d == 5 && k == 2 && t == 0.5) { "
            + START
            + " Runtime.getRuntime().halt(0); }"
            + " if (d == 2 && k == 10 && t == -0.5) { Thread mine = new Thread(() -> {"
            + " try { Thread.sleep(60_000); } catch (InterruptedException e) {} }, \"mine\");"
            + " mine.start(); }";
    Attempt attempt = attempt(reference(first));
    List<Assessment> told = attempt.assessments();
    assertEquals(
        List.of(State.BROKE, State.ENDED, State.HOLDS, State.HOLDS, State.HOLDS, State.HOLDS),
        told.stream().map(Assessment::state).toList(),
        told::toString);
    assertTells("value(3, 2, 0.5) threw ArrayIndexOutOfBoundsException", told.get(0));
    assertTells("ended the program with code 0", told.get(1));
    assertIsLeft(told.get(1));
    assertEquals(1, attempt.remarks().size());
    assertTrue(attempt.remarks().get(0).contains("'mine'"), attempt.remarks()::toString);
  }

  @Test
  void printingWithoutEndIsCutAndStopsNothingElse() {
    Attempt attempt =
        attempt(
            reference(
                "while (d == 5 && k == 2 && t == 0.5) { System.out.print(\"again \"); }"
                    + "if (d == 3 && k == 2 && t == 0.5) { System.out.print(\"here\"); }"));
    assertEquals("here", attempt.assessments().get(0).printed());
    Assessment told = attempt.assessments().get(1);
    assertEquals(State.TOO_SLOW, told.state());
    assertTrue(told.printed().startsWith("again again"), told.printed());
    assertTrue(told.printed().length() < 500, told.printed());
    assertEquals(5, attempt.satisfied(), attempt.assessments()::toString);
  }

  @Test
  void nobodyPassesByWritingWhatLooksLikeAResult() {
    Attempt attempt =
        attempt(
            Lesson.stub(LEGENDRE)
                .replace("throw", "System.out.println(\"x RESULT 0 HOLDS \"); throw"));
    assertFalse(attempt.passed());
    assertTrue(attempt.untouched());
  }

  @Test
  void aClassThatCannotBeMadeIsExplained() {
    String code = Lesson.reference(LEGENDRE);
    assertTrue(
        attempt(code.replace(" implements Polynomials", "").replaceAll("@Override", ""))
            .unfit()
            .contains("must implement Polynomials"));
    assertTrue(
        attempt("package mine; " + code).unfit().startsWith("There is no class MyLegendre in"));
    String field = "Polynomials {\n  static int[] a = new int[-1];\n";
    assertTrue(
        attempt(code.replace("Polynomials {\n", field))
            .unfit()
            .contains("threw NegativeArraySizeException"));
    String exit = "Polynomials {\n  { System.exit(3); }\n";
    assertTrue(attempt(code.replace("Polynomials {\n", exit)).unfit().contains("System.exit"));
  }

  @Test
  void whatDoesNotCompileIsShownWithItsLine() {
    Attempt attempt = attempt(reference("int x = \"one\";"));
    assertFalse(attempt.passed());
    CompilerMessage error = attempt.errors().get(0);
    assertEquals(7, error.line());
    assertEquals("int x = \"one\";", error.code());
    assertTrue(error.text().contains("incompatible types"), error.text());
  }

  private static void assertIsLeft(Assessment starting) {
    ProcessHandle left = ProcessHandle.of(Long.parseLong(starting.printed())).orElseThrow();
    assertTrue(left.isAlive(), "it was waited for");
    left.destroyForcibly();
  }
}
