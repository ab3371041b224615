package org.lemmata.doremi.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.lemmata.engine.text.ByteTokenizer;
import org.lemmata.engine.text.CharacterTokenizer;
import org.lemmata.engine.text.Corpus;
import org.lemmata.engine.text.Tokenizer;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.TextFolder;

/**
 * Domains with one vocabulary.
 *
 * @param vocabulary how many tokens there are
 * @param list at least two domains
 */
public record Domains(int vocabulary, List<Domain> list) {

  /** So many characters of each built-in text. */
  private static final int LENGTH = 90_000;

  /** One part of so many is held out. */
  private static final int PARTS = 10;

  /** Keeps an immutable copy. */
  public Domains {
    list = List.copyOf(list);
  }

  /** How many. */
  public int size() {
    return list.size();
  }

  /**
   * The built-in texts, a token for each character, drawn from streams.
   *
   * @param repetition which of independent texts
   */
  public static Domains builtIn(Streams streams, long repetition, int context) {
    Tokenizer tokenizer = CharacterTokenizer.of(BuiltIn.alphabet());
    List<Domain> list = new ArrayList<>();
    for (BuiltIn kind : BuiltIn.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT);
      String text = kind.text(streams.child(name).stream(repetition), LENGTH);
      list.add(domain(name, kind.entropy(), tokenizer.encode(text), context));
    }
    return new Domains(tokenizer.vocabulary(), list);
  }

  /**
   * A user's texts, a token for each byte.
   *
   * @param parameter which names the folder, for messages
   * @throws InvalidParameter if a text is too short for a context to be held out
   */
  public static Domains of(
      String parameter, TextFolder folder, SortedMap<String, String> texts, int context) {
    Tokenizer tokenizer = new ByteTokenizer();
    List<Domain> list = new ArrayList<>();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      int[] tokens = tokenizer.encode(text.getValue());
      int least = PARTS * (context + 1);
      if (tokens.length < least) {
        throw new InvalidParameter(
            parameter,
            folder,
            "a folder whose texts have at least %d bytes each, for a context of %d; those of '%s' have %d"
                .formatted(least, context, text.getKey(), tokens.length));
      }
      list.add(domain(text.getKey(), Double.NaN, tokens, context));
    }
    return new Domains(tokenizer.vocabulary(), list);
  }

  private static Domain domain(String name, double entropy, int[] tokens, int context) {
    int cut = tokens.length - tokens.length / PARTS;
    return new Domain(
        name,
        entropy,
        new Corpus(Arrays.copyOf(tokens, cut), context),
        new Corpus(Arrays.copyOfRange(tokens, cut, tokens.length), context));
  }
}
