package org.lemmata.symboltuning.sequence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lemmata.linalg.random.Streams;
import org.lemmata.symboltuning.algorithm.ConceptEpisode;
import org.lemmata.symboltuning.algorithm.ConceptKind;
import org.lemmata.symboltuning.algorithm.ListConcept;
import org.lemmata.symboltuning.symbol.SymbolPool;
import org.lemmata.symboltuning.world.Episode;
import org.lemmata.symboltuning.world.EpisodeKind;
import org.lemmata.symboltuning.world.Labelling;
import org.lemmata.symboltuning.world.SymbolSort;
import org.lemmata.symboltuning.world.WordWorld;

class SpelledWorldTest {

  private static final WordWorld WORLD = new WordWorld(5, 9, 6, 2);
  private static final SymbolPool POOL =
      new SymbolPool(
          List.of("12", "AB", "baba", "7", "Z", "zyzy"),
          List.of("13", "AC"),
          List.of("12345", "babebi"));
  private static final SpelledWorld SPELLED = new SpelledWorld(WORLD, POOL);

  @Test
  void tokensAreNumberedAfterTheWords() {
    assertEquals(WORLD.firstSymbol(), SPELLED.end());
    assertEquals(SPELLED.end() + 1, SPELLED.ask());
    Set<Integer> characters = new HashSet<>();
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
        .chars()
        .forEach(c -> characters.add(SPELLED.character((char) c)));
    assertEquals(62, characters.size());
    assertTrue(characters.stream().allMatch(c -> c > SPELLED.ask() && c < SPELLED.tokens()));
    assertEquals(SPELLED.ask() + 1 + 62, SPELLED.tokens());
  }

  @Test
  void labelsAreSpelt() {
    int natural = WORLD.naturalLabel(3);
    assertEquals(List.of(natural, SPELLED.end()), SPELLED.label(natural));
    assertEquals(
        List.of(SPELLED.character('A'), SPELLED.character('C'), SPELLED.end()),
        SPELLED.label(WORLD.symbol(SymbolSort.SAME_LENGTH, 1)));
    assertEquals(7, SPELLED.label(WORLD.symbol(SymbolSort.LONGER, 1)).size());
    assertThrows(
        IllegalArgumentException.class, () -> new SpelledWorld(new WordWorld(5, 9, 7, 2), POOL));
  }

  @ParameterizedTest
  @EnumSource(Labelling.class)
  void anEpisodeOfWordsSaysTheSameSpelt(Labelling labelling) {
    EpisodeKind kind = new EpisodeKind(labelling, SymbolSort.TUNED, true, true);
    for (int i = 0; i < 100; i++) {
      Episode episode =
          kind.draw(WORLD, List.of(0, 2, 4), Streams.of(1, "spelt").child("e").stream(i));
      Sequence sequence = SPELLED.of(episode);
      assertEquals(Episode.SHOTS, sequence.shots().size());
      assertEquals(episode.prefix(), sequence.tokens().subList(0, Episode.PREFIX));
      for (int s = 0; s < Episode.SHOTS; s++) {
        List<Integer> input = sequence.shots().get(s).input();
        assertEquals(episode.shots().get(s).word(), input.get(input.size() - 1));
        assertEquals(
            SPELLED.label(episode.shots().get(s).label()), sequence.shots().get(s).output());
      }
      assertEquals(SPELLED.label(episode.other()), sequence.rival());
      assertEquals(SPELLED.label(episode.prior()), sequence.prior());
      assertEquals(sequence.tokens().size() - 1, sequence.length());
      assertTrue(sequence.length() <= SPELLED.longest());
    }
  }

  /** 3 tokens, nine words with labels of up to six letters and an end, less the last. */
  @Test
  void theLongestEpisodeFits() {
    assertEquals(3 + 9 * 8 - 1, SPELLED.longest());
  }

  @Test
  void conceptsAreSpeltInDigits() {
    List<List<Integer>> inputs =
        IntStream.range(0, 5).mapToObj(i -> List.of(i, i + 1, i + 2)).toList();
    Sequence sequence =
        SPELLED.of(new ConceptEpisode(ListConcept.REVERSED, ListConcept.SORTED, inputs));
    assertEquals(
        List.of(
            SPELLED.character('4'), SPELLED.character('5'), SPELLED.character('6'), SPELLED.ask()),
        sequence.shots().get(4).input());
    assertEquals(
        List.of(
            SPELLED.character('6'), SPELLED.character('5'), SPELLED.character('4'), SPELLED.end()),
        sequence.answer());
    assertEquals(
        List.of(
            SPELLED.character('4'), SPELLED.character('5'), SPELLED.character('6'), SPELLED.end()),
        sequence.rival());
    assertEquals(List.of(), sequence.prior());
    for (ConceptKind kind : ConceptKind.values()) {
      for (int i = 0; i < 200; i++) {
        ConceptEpisode drawn =
            ConceptEpisode.draw(kind, i % 2 == 0, Streams.of(2, "spelt").stream(i));
        assertTrue(SPELLED.of(drawn).length() <= SPELLED.longest());
      }
    }
  }
}
