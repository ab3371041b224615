package org.lemmata.engine.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

class CorpusTest {

  private static final int[] TEXT = {10, 11, 12, 13, 14, 15, 16};

  @Test
  void theTargetOfATokenIsTheNext() {
    Corpus.Batch batch = new Corpus(TEXT, 3).first(9);
    assertEquals(2, batch.windows());
    assertArrayEquals(new int[] {10, 11, 12, 13, 14, 15}, batch.tokens());
    assertArrayEquals(new int[] {11, 12, 13, 14, 15, 16}, batch.targets());
    assertEquals(1, new Corpus(TEXT, 3).first(1).windows());
  }

  @Test
  void windowsBeginEverywhereTheyFit() {
    Corpus corpus = new Corpus(TEXT, 3);
    Stream random = Streams.of(1, "corpus-test").stream(0);
    Set<Integer> starts = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      Corpus.Batch batch = corpus.draw(random, 2);
      assertEquals(6, batch.tokens().length);
      for (int w = 0; w < 2; w++) {
        starts.add(batch.tokens()[3 * w]);
        assertEquals(batch.tokens()[3 * w] + 3, batch.targets()[3 * w + 2]);
      }
    }
    // From 10 up to 13, whose last target is the last token; missing one has probability 1e-24.
    assertEquals(Set.of(10, 11, 12, 13), starts);
  }

  @Test
  void aTextTooShortForOneWindowIsRefusedInOneSentence() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> new Corpus(TEXT, 7));
    assertTrue(
        refused.getMessage().equals("the text has 7 tokens, and a context of 7 needs at least 8"),
        refused.getMessage());
    assertEquals(1, new Corpus(TEXT, 6).first(5).windows());
  }
}
