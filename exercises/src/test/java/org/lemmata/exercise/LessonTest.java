package org.lemmata.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The texts of an exercise are read, and a part that is missing is named. */
class LessonTest {

  private static final String WHOLE =
      """
      # A title
      minutes: 20

      ## Objectives
      - one that is
        long
      - another

      ## Out of scope
      - much

      ## Introduction
      First.

      Second.

      ## Instructions
      Do it.

      ## Hints
      1. a
      2. b
      3. c

      ## Answer
      It is.

      ## Wrong answers
      - off-by-one: one too many => one less
      """;

  @Test
  void allPartsAreRead() {
    Lesson lesson = Lesson.read("a.b", WHOLE);
    assertEquals("A title", lesson.title());
    assertEquals(20, lesson.minutes());
    assertEquals(List.of("one that is long", "another"), lesson.objectives());
    assertEquals("First.\n\nSecond.", lesson.introduction());
    assertEquals(List.of("a", "b", "c"), lesson.hints());
    assertEquals(
        List.of(new Lesson.WrongAnswer("off-by-one", "one too many", "one less")),
        lesson.wrongAnswers());
  }

  @Test
  void whatIsMissingIsNamed() {
    for (String part : List.of("Objectives", "Hints", "Answer", "Instructions")) {
      String text = WHOLE.replace("## " + part + "\n", "## Other\n");
      String message =
          assertThrows(IllegalStateException.class, () -> Lesson.read("a.b", text)).getMessage();
      assertTrue(message.contains("'" + part + "'"), message);
    }
    assertThrows(
        IllegalStateException.class, () -> Lesson.read("a.b", WHOLE.replace("minutes", "time")));
    assertThrows(IllegalStateException.class, () -> Lesson.read("a.b", WHOLE.replace("=>", "->")));
  }
}
