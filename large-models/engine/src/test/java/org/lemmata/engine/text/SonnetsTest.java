package org.lemmata.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SonnetsTest {

  @Test
  void allAreThereAsTheDocumentationSays() {
    String text = Sonnets.text();
    List<String> sonnets = List.of(text.split("\n\n", -1));
    assertEquals(154, sonnets.size());
    // Of 14 verses each but two: the 99th has 15 and the 126th has 12.
    for (int i = 0; i < sonnets.size(); i++) {
      int verses = i == 98 ? 15 : i == 125 ? 12 : 14;
      assertEquals(verses, sonnets.get(i).lines().count(), "sonnet " + (i + 1));
    }
    assertEquals(94_110, text.length());
    assertEquals(61, CharacterTokenizer.of(text).vocabulary());
    assertTrue(sonnets.get(17).startsWith("Shall I compare thee to a summer's day?"));
  }
}
