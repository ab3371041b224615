package org.lemmata.symboltuning.symbol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyllablesTest {

  @Test
  void wordsAreCountedThroughTheirSyllables() {
    assertEquals("baba", Syllables.word(1));
    assertEquals("babe", Syllables.word(2));
    assertEquals("baca", Syllables.word(6));
    assertEquals("beba", Syllables.word(101));
    assertEquals("zuzu", Syllables.word(10_000));
    assertEquals("bababa", Syllables.word(10_001));
    assertEquals("zuzuzu", Syllables.word(1_010_000));
  }

  @Test
  void wordsAreDifferentAndTheFirstTenThousandAreShort() {
    Set<String> seen = new HashSet<>();
    for (int number = 1; number <= 100_000; number++) {
      String word = Syllables.word(number);
      assertEquals(number <= 10_000 ? 4 : 6, word.length());
      seen.add(word);
    }
    assertEquals(100_000, seen.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1_010_001})
  void otherNumbersAreRefused(int number) {
    assertThrows(IllegalArgumentException.class, () -> Syllables.word(number));
  }
}
