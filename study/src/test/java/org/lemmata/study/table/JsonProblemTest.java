package org.lemmata.study.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonProblemTest {

  @Test
  void theFieldIsNamed() {
    assertEquals(
        "not a provenance: 'machine.threads' is not what belongs there",
        sentence("{\"machine\": {\"threads\": [1]}}"));
    assertEquals(
        "not a provenance: 'sweep.n.2' is not what belongs there",
        sentence("{\"sweep\": {\"n\": [\"1\", {}]}}"));
    assertEquals(
        "not a provenance: 'seed' is not what belongs there", sentence("{\"seed\": 1.5}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "{}", "[]", "1", "\"x\"", "{\"study\": \"x\"}", "{\"build\": 1}", "x"})
  void noClassIsNamed(String json) {
    String sentence = sentence(json);
    assertTrue(sentence.startsWith("not a provenance: "), sentence);
    assertFalse(sentence.contains("lemmata") || sentence.contains("java"), sentence);
    assertTrue(sentence.length() < 150, sentence);
  }

  private static String sentence(String json) {
    return assertThrows(
            IllegalArgumentException.class, () -> TableJson.readProvenance(json))
        .getMessage();
  }
}
