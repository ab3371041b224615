package org.lemmata.symboltuning.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lemmata.linalg.random.Stream;
import org.lemmata.symboltuning.symbol.SymbolPool;
import org.lemmata.symboltuning.world.Labelling;
import org.lemmata.symboltuning.world.SymbolSort;

/**
 * Makes prompts of texts of two labels without instructions, as the paper tunes on them: labels
 * replaced by symbols, which are drawn anew for each prompt.
 *
 * @param texts with more different texts of each label than exemplars
 * @param pool the symbols
 * @param labelling what stands for labels
 * @param sort which symbols
 * @param exemplars of each of the two labels, at least 1
 */
public record PromptMaker(
    LabelledTexts texts, SymbolPool pool, Labelling labelling, SymbolSort sort, int exemplars) {

  /** Checks that there are texts enough. */
  public PromptMaker {
    if (exemplars < 1 || exemplars >= texts.fewest()) {
      throw new IllegalArgumentException(
          "exemplars must be from 1 to less than " + texts.fewest() + ", not " + exemplars);
    }
  }

  /** Makes one; its question is none of its exemplars. */
  public TextPrompt draw(Stream random) {
    List<String> all = texts.labels();
    int one = random.nextInt(all.size());
    int two = random.nextInt(all.size() - 1);
    int[] pair = {one, two < one ? two : two + 1};
    String[] names = names(pair, random);
    int[] order = IntStream.range(0, 2 * exemplars).toArray();
    random.shuffle(order);
    int[][] chosen = {chosen(pair[0], random), chosen(pair[1], random)};
    List<TextPrompt.Exemplar> shown = new ArrayList<>();
    for (int place : order) {
      int side = place % 2;
      String label = names[labelling == Labelling.UNINFORMATIVE ? random.nextInt(2) : side];
      shown.add(new TextPrompt.Exemplar(text(pair[side], chosen[side][place / 2]), label));
    }
    int asked = random.nextInt(2);
    int answered = labelling == Labelling.UNINFORMATIVE ? random.nextInt(2) : asked;
    return new TextPrompt(
        shown,
        text(pair[asked], chosen[asked][exemplars]),
        names[answered],
        names[1 - answered],
        all.get(pair[asked]));
  }

  private String text(int label, int index) {
    return texts.of(texts.labels().get(label)).get(index);
  }

  /** The numbers of different texts, for the exemplars and the question. */
  private int[] chosen(int label, Stream random) {
    int[] all = IntStream.range(0, texts.of(texts.labels().get(label)).size()).toArray();
    random.shuffle(all);
    return Arrays.copyOf(all, exemplars + 1);
  }

  private String[] names(int[] pair, Stream random) {
    List<String> labels = texts.labels();
    List<String> symbols =
        switch (sort) {
          case TUNED -> pool.tuned();
          case SAME_LENGTH -> pool.sameLength();
          case LONGER -> pool.longer();
        };
    return switch (labelling) {
      case NATURAL -> new String[] {labels.get(pair[0]), labels.get(pair[1])};
      case FLIPPED -> new String[] {labels.get(pair[1]), labels.get(pair[0])};
      case FIXED -> new String[] {fixed(symbols, pair[0]), fixed(symbols, pair[1])};
      case SYMBOLS, UNINFORMATIVE -> {
        int a = random.nextInt(symbols.size());
        int b = random.nextInt(symbols.size() - 1);
        yield new String[] {symbols.get(a), symbols.get(b < a ? b : b + 1)};
      }
    };
  }

  private static String fixed(List<String> symbols, int label) {
    return symbols.get(label % symbols.size());
  }
}
