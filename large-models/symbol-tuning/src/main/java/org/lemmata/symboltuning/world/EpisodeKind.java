package org.lemmata.symboltuning.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lemmata.linalg.random.Stream;

/**
 * Draws episodes of a kind.
 *
 * @param labelling what labels words have
 * @param sort which symbols labels are, where they are symbols
 * @param instructed whether the natural labels are named before the first word
 * @param balanced whether each cluster has four of the first eight words; else each is as a coin
 *     falls
 */
public record EpisodeKind(
    Labelling labelling, SymbolSort sort, boolean instructed, boolean balanced) {

  /**
   * Draws an episode.
   *
   * @param clusters those of which a task is a pair, at least two
   */
  public Episode draw(WordWorld world, List<Integer> clusters, Stream random) {
    int first = random.nextInt(clusters.size());
    int second = random.nextInt(clusters.size() - 1);
    int[] pair = {clusters.get(first), clusters.get(second < first ? second : second + 1)};
    int[] labels = labels(world, pair, random);
    int[] sides = sides(random);
    int[] words = words(world, random);
    List<Shot> shots = new ArrayList<>();
    for (int i = 0; i < Episode.SHOTS; i++) {
      int label = labels[labelling == Labelling.UNINFORMATIVE ? random.nextInt(2) : sides[i]];
      shots.add(new Shot(world.word(pair[sides[i]], words[i]), label));
    }
    int asked = sides[Episode.EXEMPLARS];
    int said = shots.get(Episode.EXEMPLARS).label();
    return new Episode(
        prefix(world, pair, random),
        shots,
        world.naturalLabel(pair[asked]),
        said == labels[0] ? labels[1] : labels[0]);
  }

  private int[] labels(WordWorld world, int[] pair, Stream random) {
    return switch (labelling) {
      case NATURAL -> natural(world, pair[0], pair[1]);
      case FLIPPED -> natural(world, pair[1], pair[0]);
      case FIXED ->
          new int[] {
            world.symbol(SymbolSort.TUNED, pair[0]), world.symbol(SymbolSort.TUNED, pair[1])
          };
      case SYMBOLS, UNINFORMATIVE -> {
        int a = random.nextInt(world.symbols(sort));
        int b = random.nextInt(world.symbols(sort) - 1);
        yield new int[] {world.symbol(sort, a), world.symbol(sort, b < a ? b : b + 1)};
      }
    };
  }

  private static int[] natural(WordWorld world, int one, int two) {
    return new int[] {world.naturalLabel(one), world.naturalLabel(two)};
  }

  /** Which cluster of the pair each word is of. */
  private int[] sides(Stream random) {
    int[] sides = new int[Episode.EXEMPLARS];
    if (balanced) {
      Arrays.setAll(sides, i -> i % 2);
      random.shuffle(sides);
    } else {
      Arrays.setAll(sides, i -> random.nextInt(2));
    }
    int[] all = Arrays.copyOf(sides, Episode.SHOTS);
    all[Episode.EXEMPLARS] = random.nextInt(2);
    return all;
  }

  /** Different words, so that the last one has not been shown. */
  private static int[] words(WordWorld world, Stream random) {
    int[] all = IntStream.range(0, world.words()).toArray();
    random.shuffle(all);
    return Arrays.copyOf(all, Episode.SHOTS);
  }

  private List<Integer> prefix(WordWorld world, int[] pair, Stream random) {
    if (!instructed) {
      return List.of(WordWorld.BLANK, WordWorld.BLANK, WordWorld.BLANK);
    }
    int one = random.nextInt(2);
    return List.of(
        WordWorld.INSTRUCTION, world.naturalLabel(pair[one]), world.naturalLabel(pair[1 - one]));
  }
}
