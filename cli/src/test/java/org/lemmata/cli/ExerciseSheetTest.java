package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.Lesson;
import org.lemmata.exercise.Tracks;

/** Statements as plain text. */
class ExerciseSheetTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a *word* and **two words**|a word and two words",
        "the code `f(x)`|the code f(x)",
        "$\\eta^* = 2 * 3$ and *this*|η* = 2 * 3 and this",
        "2 * 3 * 4|2 * 3 * 4"
      })
  void marksOfMarkdownGo(String markdown, String plain) {
    assertEquals(plain, ExerciseSheet.plain(markdown));
  }

  @Test
  void codeAndListsKeepTheirLines() {
    String markdown =
        """
        One line
        1.5 and more of it.

        - first, which
          is long
        - second

        ```java
        int  x = 1;

        x++;
        ```
        """;
    assertEquals(
        """
        One line 1.5 and more of it.

        - first, which is long
        - second

            int  x = 1;

            x++;

        """,
        String.join("\n", ExerciseSheet.paragraphs(markdown.strip())) + "\n");
  }

  static Stream<Exercise<?>> exercises() {
    return Tracks.load().exercises().stream();
  }

  /** A formula that cannot be read stays as it is written, with its backslashes. */
  @ParameterizedTest
  @MethodSource("exercises")
  void everyTextIsReadableWithoutLatex(Exercise<?> exercise) {
    List<String> texts = new ArrayList<>(ExerciseSheet.lines(exercise));
    Lesson.of(exercise).hints().forEach(hint -> texts.add(ExerciseSheet.plain(hint)));
    exercise
        .requirements()
        .forEach(
            one -> {
              texts.add(ExerciseSheet.plain(one.title()));
              texts.add(ExerciseSheet.plain(one.lesson()));
            });
    texts.forEach(text -> assertFalse(text.contains("$") || text.contains("\\"), text));
  }
}
