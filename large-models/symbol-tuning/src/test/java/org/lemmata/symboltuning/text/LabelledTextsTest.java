package org.lemmata.symboltuning.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.TextFile;

class LabelledTextsTest {

  @TempDir Path folder;

  private TextFile file(String content) throws IOException {
    Path file = folder.resolve("texts.tsv");
    Files.writeString(file, content);
    return TextFile.parse("texts", "@" + file);
  }

  private static LabelledTexts read(TextFile file) {
    return LabelledTexts.of("texts", file, LabelledTexts.BuiltIn.SENTENCES);
  }

  @Test
  void linesAreLabelTabText() throws IOException {
    LabelledTexts texts =
        read(file("good\tIt shone.\r\n\nbad\tIt\trained. \n good \tIt was warm.\n"));
    assertEquals(List.of("bad", "good"), texts.labels());
    assertEquals(List.of("It\trained."), texts.of("bad"));
    assertEquals(List.of("It shone.", "It was warm."), texts.of("good"));
    assertEquals(1, texts.fewest());
  }

  @ParameterizedTest
  @CsvSource({
    "'a\tone\nb two\n', line 2 has no tab",
    "'a\tone\n\n\ttwo\n', line 3 has no label",
    "'a\t \nb\ttwo\n', line 1 has no text",
    "'a\tone\na\ttwo\n', every line has the label 'a'",
    "'a\tone\nb\ttwo\n\nc\t one \n', lines 1 and 4 have one text under two labels, 'a' and 'c'"
  })
  void whatIsSomethingElseIsRefusedWithItsLine(String content, String reason) throws IOException {
    TextFile file = file(content);
    InvalidParameter refused = assertThrows(InvalidParameter.class, () -> read(file));
    assertTrue(
        refused.getMessage().startsWith("texts=@") && refused.getMessage().contains(reason.strip()),
        refused::getMessage);
  }

  @Test
  void aTextThatIsRepeatedUnderItsLabelIsOneText() throws IOException {
    LabelledTexts texts = read(file("a\tone\nb\ttwo\na\tthree\na\t one\nb\tfour\n"));
    assertEquals(List.of("one", "three"), texts.of("a"));
    assertEquals(2, texts.fewest());
    InvalidParameter refused = assertThrows(InvalidParameter.class, () -> texts.requireMoreThan(2));
    assertEquals(
        "exemplars=2: exemplars must be less than the number of different texts of every label, and"
            + " 'a' has 2",
        refused.getMessage());
  }

  @Test
  void someTextsArePartOfTheProgram() {
    LabelledTexts texts = read(TextFile.parse("texts", "built-in"));
    assertEquals(List.of("food", "music", "weather"), texts.labels());
    assertEquals(8, texts.fewest());
  }
}
