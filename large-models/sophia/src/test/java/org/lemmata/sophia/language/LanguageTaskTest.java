package org.lemmata.sophia.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lemmata.engine.text.ByteTokenizer;
import org.lemmata.engine.text.CharacterTokenizer;
import org.lemmata.sophia.study.LanguageSetting;
import org.lemmata.sophia.study.LanguageStudy;
import org.lemmata.study.Run;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.ParameterSpec;

class LanguageTaskTest {

  @Test
  void theLastTenthIsHeldOut() {
    HeldOut parts = HeldOut.of(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, 10);
    assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, parts.training());
    assertArrayEquals(new int[] {11}, parts.validation());
  }

  @Test
  void aTextTooShortForItsContextIsRefused() {
    ModelSize size = new ModelSize(1, 4, 1, 10, 1);
    String text = "ab".repeat(60);
    assertEquals(10, task(text, size).tokensPerStep());
    assertThrows(IllegalArgumentException.class, () -> task(text.substring(0, 109), size));
    assertThrows(IllegalArgumentException.class, () -> task("a".repeat(1000), size));
  }

  private static LanguageTask task(String text, ModelSize size) {
    return LanguageTask.of(text, CharacterTokenizer.of(text), size);
  }

  @Test
  void theVocabularyIsTheTokenizers() {
    ModelSize size = new ModelSize(1, 4, 1, 10, 1);
    String text = "ab".repeat(60);
    assertEquals(2, task(text, size).gpt().shape().vocabulary());
    assertEquals(256, LanguageTask.of(text, new ByteTokenizer(), size).gpt().shape().vocabulary());
  }

  @Test
  void headsDivideTheWidth() {
    InvalidParameter refused =
        assertThrows(InvalidParameter.class, () -> new ModelSize(2, 10, 4, 8, 1));
    assertEquals("width=10: width must be a multiple of heads=4", refused.getMessage());
  }

  /** The sizes are refused before PyTorch is loaded, and not as a text that is too short. */
  @Test
  void aModelTooLargeForOneArrayIsRefusedByItsWidth() {
    LanguageStudy.Parameters large =
        ParameterSpec.of(LanguageStudy.Parameters.class)
            .parse(Map.of("layers", "48", "width", "4096", "heads", "64", "steps", "1"));
    Run run = Run.quiet(LanguageStudy.STUDY.id(), 1);
    assertEquals(
        "width=4096: width must be smaller: a model of 48 layers of width 4096 with 61 tokens and a"
            + " context of 64 has 9666752512 parameters, and may have 2147483639",
        assertThrows(InvalidParameter.class, () -> LanguageStudy.STUDY.run(large, run))
            .getMessage());
  }

  @Test
  void shardsDivideTheWindows() {
    ParameterSpec<LanguageSetting> spec = ParameterSpec.of(LanguageSetting.class);
    assertEquals(4, spec.parse(Map.of("windows", "8", "shards", "4")).placement().shards());
    assertEquals(
        "shards=3: shards must be a divisor of windows=8",
        assertThrows(
                InvalidParameter.class, () -> spec.parse(Map.of("windows", "8", "shards", "3")))
            .getMessage());
  }
}
