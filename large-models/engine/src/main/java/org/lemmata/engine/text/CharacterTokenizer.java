package org.lemmata.engine.text;

import java.util.Arrays;

/** One token for each character of a known alphabet, in the order of Unicode. */
public final class CharacterTokenizer implements Tokenizer {

  /** Characters below this are looked up at once. */
  private static final int USUAL = 256;

  private final int[] alphabet;
  private final int[] usual = new int[USUAL];

  private CharacterTokenizer(int[] alphabet) {
    this.alphabet = alphabet;
    for (int i = 0; i < USUAL; i++) {
      usual[i] = Arrays.binarySearch(alphabet, i);
    }
  }

  /**
   * The tokenizer of the characters that occur in a text.
   *
   * @throws IllegalArgumentException if there are fewer than two
   */
  public static CharacterTokenizer of(String text) {
    int[] alphabet = text.codePoints().sorted().distinct().toArray();
    if (alphabet.length < 2) {
      throw new IllegalArgumentException(
          "a text must have at least two different characters, and has " + alphabet.length);
    }
    return new CharacterTokenizer(alphabet);
  }

  @Override
  public int vocabulary() {
    return alphabet.length;
  }

  @Override
  public int[] encode(String text) {
    int[] tokens = new int[text.codePointCount(0, text.length())];
    int at = 0;
    for (int i = 0; i < tokens.length; i++) {
      int character = text.codePointAt(at);
      tokens[i] = token(character);
      at += Character.charCount(character);
    }
    return tokens;
  }

  private int token(int character) {
    int token = character < USUAL ? usual[character] : Arrays.binarySearch(alphabet, character);
    if (token < 0) {
      throw new IllegalArgumentException(
          "the character '%s' (U+%04X) is not in the alphabet"
              .formatted(Character.toString(character), character));
    }
    return token;
  }

  @Override
  public String decode(int... tokens) {
    StringBuilder text = new StringBuilder();
    for (int token : tokens) {
      if (token < 0 || token >= alphabet.length) {
        throw new IllegalArgumentException(
            "a token must be in 0..%d, not %d".formatted(alphabet.length - 1, token));
      }
      text.appendCodePoint(alphabet[token]);
    }
    return text.toString();
  }
}
