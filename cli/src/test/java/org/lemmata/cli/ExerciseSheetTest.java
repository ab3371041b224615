package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
