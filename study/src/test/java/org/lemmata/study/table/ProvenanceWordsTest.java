package org.lemmata.study.table;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvenanceWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{}",
        "[]",
        "1",
        "\"x\"",
        "{\"study\": \"x\"}",
        "{\"build\": {}}",
        "mine"
      })
  void noClassIsNamed(String json) {
    String sentence =
        assertThrows(IllegalArgumentException.class, () -> TableJson.readProvenance(json))
            .getMessage();
    assertTrue(sentence.length() < 150, sentence);
    assertFalse(sentence.contains("lemmata") || sentence.contains("java"), sentence);
  }
}
