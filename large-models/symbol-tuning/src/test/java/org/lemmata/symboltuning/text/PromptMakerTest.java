package org.lemmata.symboltuning.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lemmata.linalg.random.Streams;
import org.lemmata.symboltuning.symbol.SymbolPool;
import org.lemmata.symboltuning.world.Labelling;
import org.lemmata.symboltuning.world.SymbolSort;

class PromptMakerTest {

  private static final LabelledTexts TEXTS =
      new LabelledTexts(
          Map.of("x", List.of("x1", "x2", "x3"), "y", List.of("y1", "y2", "y3", "y4")));
  private static final SymbolPool POOL =
      new SymbolPool(List.of("12", "AB", "baba"), List.of("13", "AC"), List.of("12345", "AAAA"));
  private static final Streams STREAMS = Streams.of(1, "prompts");

  private static TextPrompt drawn(Labelling labelling, SymbolSort sort, int number) {
    return new PromptMaker(TEXTS, POOL, labelling, sort, 2).draw(STREAMS.stream(number));
  }

  @ParameterizedTest
  @EnumSource(
      value = Labelling.class,
      names = {"NATURAL", "FLIPPED", "SYMBOLS", "FIXED"})
  void theAnswerIsTheLabelOfTheExemplarsOfItsSide(Labelling labelling) {
    for (int number = 0; number < 50; number++) {
      TextPrompt prompt = drawn(labelling, SymbolSort.TUNED, number);
      List<String> lines = prompt.text().lines().toList();
      assertEquals(10, lines.size());
      Map<String, String> bySide = new HashMap<>();
      Set<String> texts = new HashSet<>();
      for (int i = 0; i < 8; i += 2) {
        String text = lines.get(i).substring("Input: ".length());
        texts.add(text);
        String label = lines.get(i + 1).substring("Output: ".length());
        assertEquals(label, bySide.merge(text.substring(0, 1), label, (one, other) -> one));
      }
      String question = lines.get(8).substring("Input: ".length());
      assertTrue(texts.add(question));
      assertEquals(5, texts.size());
      assertEquals("Output:", lines.get(9));
      assertEquals(prompt.natural(), question.substring(0, 1));
      assertEquals(bySide.get(prompt.natural()), prompt.answer());
      assertEquals(labelling == Labelling.NATURAL, prompt.answer().equals(prompt.natural()));
      assertEquals(
          labelling == Labelling.SYMBOLS || labelling == Labelling.FIXED,
          POOL.tuned().contains(prompt.answer()));
    }
  }

  @Test
  void aQuestionIsNoExemplarWhereATextIsRepeated() {
    LabelledTexts repeated =
        new LabelledTexts(
            Map.of("x", List.of("x1", "x1", "x2", "x2"), "y", List.of("y1", "y2", "y1")));
    assertEquals(2, repeated.fewest());
    PromptMaker maker = new PromptMaker(repeated, POOL, Labelling.SYMBOLS, SymbolSort.TUNED, 1);
    for (int number = 0; number < 50; number++) {
      TextPrompt prompt = maker.draw(STREAMS.stream(number));
      assertTrue(
          prompt.exemplars().stream().noneMatch(one -> one.text().equals(prompt.question())));
    }
  }

  @Test
  void symbolsAreOfTheirSort() {
    assertTrue(
        POOL.sameLength().contains(drawn(Labelling.SYMBOLS, SymbolSort.SAME_LENGTH, 0).answer()));
    assertTrue(POOL.longer().contains(drawn(Labelling.SYMBOLS, SymbolSort.LONGER, 0).answer()));
  }

  @Test
  void promptsDifferAndTooFewTextsAreRefused() {
    assertNotEquals(
        drawn(Labelling.SYMBOLS, SymbolSort.TUNED, 0),
        drawn(Labelling.SYMBOLS, SymbolSort.TUNED, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> new PromptMaker(TEXTS, POOL, Labelling.SYMBOLS, SymbolSort.TUNED, 3));
  }
}
