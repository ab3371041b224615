package org.lemmata.symboltuning.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lemmata.symboltuning.algorithm.ConceptEpisode;
import org.lemmata.symboltuning.algorithm.ConceptKind;
import org.lemmata.symboltuning.symbol.SymbolPool;
import org.lemmata.symboltuning.world.Episode;
import org.lemmata.symboltuning.world.Shot;
import org.lemmata.symboltuning.world.WordWorld;

/**
 * A world of words in which a symbol is spelt, a token a character, as is a list of digits. So an
 * unseen symbol is one of known parts, and every vector can be learned. Tokens are numbered as in
 * the world of words up to its first symbol; then come the end of an output, the mark that asks for
 * one, and the characters.
 */
public final class SpelledWorld {

  private static final String CHARACTERS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private final WordWorld world;
  private final List<String> symbols;

  /**
   * A world with its symbols.
   *
   * @param pool as many symbols of each sort as the world has
   */
  public SpelledWorld(WordWorld world, SymbolPool pool) {
    this.world = world;
    List<String> all = new ArrayList<>(pool.tuned());
    all.addAll(pool.sameLength());
    all.addAll(pool.longer());
    this.symbols = List.copyOf(all);
    if (symbols.size() != world.tokens() - world.firstSymbol()) {
      throw new IllegalArgumentException("the symbols must be as many as the world has");
    }
  }

  /** How many tokens there are. */
  public int tokens() {
    return ask() + 1 + CHARACTERS.length();
  }

  /** Ends every output. */
  public int end() {
    return world.firstSymbol();
  }

  /** Asks for what a concept makes of the digits before. */
  public int ask() {
    return world.firstSymbol() + 1;
  }

  /** The token of a character. */
  public int character(char character) {
    return ask() + 1 + CHARACTERS.indexOf(character);
  }

  /** The tokens of a label of the world of words, with the end. */
  public List<Integer> label(int label) {
    if (label < world.firstSymbol()) {
      return List.of(label, end());
    }
    List<Integer> tokens = new ArrayList<>();
    for (char character : symbols.get(label - world.firstSymbol()).toCharArray()) {
      tokens.add(character(character));
    }
    tokens.add(end());
    return tokens;
  }

  /** An episode of words. */
  public Sequence of(Episode episode) {
    List<Demonstration> shots = new ArrayList<>();
    List<Integer> input = new ArrayList<>(episode.prefix());
    for (Shot shot : episode.shots()) {
      input.add(shot.word());
      shots.add(new Demonstration(input, label(shot.label())));
      input = new ArrayList<>();
    }
    return new Sequence(shots, label(episode.other()), label(episode.prior()));
  }

  /** An episode of a concept; nothing is its prior. */
  public Sequence of(ConceptEpisode episode) {
    List<Demonstration> shots = new ArrayList<>();
    for (List<Integer> input : episode.inputs()) {
      List<Integer> asked = digits(input);
      asked.add(ask());
      shots.add(new Demonstration(asked, ended(episode.concept().of(input))));
    }
    return new Sequence(shots, ended(episode.rivalOutput()), List.of());
  }

  private List<Integer> ended(List<Integer> digits) {
    List<Integer> tokens = digits(digits);
    tokens.add(end());
    return tokens;
  }

  private List<Integer> digits(List<Integer> digits) {
    List<Integer> tokens = new ArrayList<>();
    digits.forEach(digit -> tokens.add(character((char) ('0' + digit))));
    return tokens;
  }

  /** How many tokens the longest episode of these symbols, or of any concept, has. */
  public int longest() {
    int label =
        IntStream.range(world.firstLabel(), world.tokens())
            .map(i -> label(i).size())
            .max()
            .orElseThrow();
    int words = Episode.PREFIX + Episode.SHOTS * (1 + label) - 1;
    int concepts = 0;
    for (ConceptKind kind : ConceptKind.values()) {
      // An output has at most one digit more than the input, and either is followed by a mark.
      concepts = Math.max(concepts, ConceptEpisode.SHOTS * (2 * kind.longest() + 3) - 1);
    }
    return Math.max(words, concepts);
  }
}
