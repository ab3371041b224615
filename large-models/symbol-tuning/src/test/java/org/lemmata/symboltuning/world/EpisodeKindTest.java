package org.lemmata.symboltuning.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lemmata.linalg.random.Streams;

class EpisodeKindTest {

  private static final WordWorld WORLD = WordWorld.USUAL;
  private static final List<Integer> CLUSTERS = List.of(3, 5, 11);

  private static List<Episode> drawn(
      Labelling labelling, SymbolSort sort, boolean instructed, boolean balanced) {
    EpisodeKind kind = new EpisodeKind(labelling, sort, instructed, balanced);
    Streams streams = Streams.of(3, "episodes");
    return IntStream.range(0, 400)
        .mapToObj(i -> kind.draw(WORLD, CLUSTERS, streams.stream(i)))
        .toList();
  }

  private static int side(Shot shot) {
    return WORLD.clusterOf(shot.word());
  }

  @ParameterizedTest
  @EnumSource(Labelling.class)
  void anEpisodeHasNineWordsOfTwoClustersAndTwoLabels(Labelling labelling) {
    for (Episode episode : drawn(labelling, SymbolSort.TUNED, false, true)) {
      Set<Integer> clusters = new HashSet<>();
      Set<Integer> words = new HashSet<>();
      Set<Integer> labels = new HashSet<>(Set.of(episode.other()));
      for (Shot shot : episode.shots()) {
        clusters.add(side(shot));
        words.add(shot.word());
        labels.add(shot.label());
      }
      assertEquals(2, clusters.size());
      assertTrue(CLUSTERS.containsAll(clusters));
      assertEquals(Episode.SHOTS, words.size());
      assertEquals(2, labels.size());
      assertNotEquals(episode.answer(), episode.other());
      int asked = side(episode.shots().get(Episode.EXEMPLARS));
      assertEquals(WORLD.naturalLabel(asked), episode.prior());
      long same =
          episode.shots().stream().limit(Episode.EXEMPLARS).filter(s -> side(s) == asked).count();
      assertEquals(4, same);
    }
  }

  @Test
  void informativeLabelsAreThoseOfTheClusters() {
    for (Labelling labelling :
        List.of(Labelling.NATURAL, Labelling.FLIPPED, Labelling.SYMBOLS, Labelling.FIXED)) {
      for (Episode episode : drawn(labelling, SymbolSort.TUNED, false, true)) {
        Shot asked = episode.shots().get(Episode.EXEMPLARS);
        for (Shot shot : episode.shots()) {
          assertEquals(side(shot) == side(asked), shot.label() == episode.answer());
        }
        assertEquals(labelling == Labelling.NATURAL, episode.answer() == episode.prior());
        assertEquals(labelling == Labelling.FLIPPED, episode.other() == episode.prior());
      }
    }
  }

  /** By chance a word has the label of its cluster in half of the cases; 6 deviations of 400. */
  @Test
  void uninformativeLabelsSayNothing() {
    long agree =
        drawn(Labelling.UNINFORMATIVE, SymbolSort.TUNED, false, true).stream()
            .filter(
                e -> {
                  Shot asked = e.shots().get(Episode.EXEMPLARS);
                  Shot like =
                      e.shots().stream().filter(s -> side(s) == side(asked)).findFirst().get();
                  return like.label() == e.answer();
                })
            .count();
    assertEquals(200, agree, 60);
  }

  @ParameterizedTest
  @EnumSource(SymbolSort.class)
  void symbolsAreOfTheirSort(SymbolSort sort) {
    Set<Integer> seen = new HashSet<>();
    drawn(Labelling.SYMBOLS, sort, false, true).forEach(e -> seen.add(e.answer()));
    int first = WORLD.symbol(sort, 0);
    assertTrue(seen.stream().allMatch(s -> s >= first && s < first + WORLD.symbols(sort)));
    assertTrue(seen.size() > 50);
  }

  @Test
  void aFixedSymbolBelongsToItsCluster() {
    for (Episode episode : drawn(Labelling.FIXED, SymbolSort.TUNED, false, false)) {
      for (Shot shot : episode.shots()) {
        assertEquals(WORLD.symbol(SymbolSort.TUNED, side(shot)), shot.label());
      }
    }
  }

  @Test
  void anInstructionNamesBothNaturalLabelsInEitherOrder() {
    int first = 0;
    for (Episode episode : drawn(Labelling.SYMBOLS, SymbolSort.LONGER, true, true)) {
      List<Integer> prefix = episode.tokens().subList(0, Episode.PREFIX);
      assertEquals(WordWorld.INSTRUCTION, prefix.get(0));
      Set<Integer> natural = new HashSet<>();
      episode.shots().forEach(shot -> natural.add(WORLD.naturalLabel(side(shot))));
      assertEquals(natural, new HashSet<>(prefix.subList(1, Episode.PREFIX)));
      first += prefix.get(1) == episode.prior() ? 1 : 0;
    }
    assertEquals(200, first, 60);
  }

  @Test
  void aModelSeesAllButTheLastLabel() {
    Episode episode = drawn(Labelling.SYMBOLS, SymbolSort.TUNED, false, false).get(0);
    List<Integer> tokens = episode.tokens();
    assertEquals(Episode.LENGTH, tokens.size());
    for (int shot = 0; shot < Episode.SHOTS; shot++) {
      assertEquals(episode.shots().get(shot).word(), tokens.get(Episode.place(shot)));
    }
    assertEquals(WordWorld.BLANK, tokens.get(0));
    assertEquals(Episode.LENGTH - 1, Episode.place(Episode.SHOTS - 1));
  }
}
