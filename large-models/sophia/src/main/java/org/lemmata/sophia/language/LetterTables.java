package org.lemmata.sophia.language;

import org.lemmata.engine.text.CharacterTokenizer;

/**
 * What a table of letters, or of pairs of letters, is worth: the mean cross-entropy in nats of the
 * text that is held out, by the frequencies of the text to train on with a tenth added to each
 * count.
 *
 * @param letters by how often each letter occurs
 * @param pairs by how often each letter follows the letter before
 */
public record LetterTables(double letters, double pairs) {

  private static final int PARTS = 10;
  private static final double ADDED = 0.1;

  /**
   * Of a text, of which the last tenth is held out.
   *
   * @throws IllegalArgumentException if the text has fewer than 20 characters, so that no pair is
   *     held out, or fewer than two different ones
   */
  public static LetterTables of(String text) {
    CharacterTokenizer tokenizer = CharacterTokenizer.of(text);
    HeldOut tokens = HeldOut.of(tokenizer.encode(text), PARTS);
    if (tokens.validation().length < 2) {
      throw new IllegalArgumentException(
          "a text must have at least %d characters, and has %d"
              .formatted(2 * PARTS, text.codePointCount(0, text.length())));
    }
    int n = tokenizer.vocabulary();
    double[] single = new double[n];
    double[][] after = new double[n][n];
    double[] before = new double[n];
    int[] train = tokens.training();
    for (int i = 0; i < train.length; i++) {
      single[train[i]]++;
      if (i > 0) {
        after[train[i - 1]][train[i]]++;
        before[train[i - 1]]++;
      }
    }
    int[] held = tokens.validation();
    double letters = 0;
    double pairs = 0;
    for (int i = 1; i < held.length; i++) {
      int last = held[i - 1];
      letters -= log(single[held[i]], train.length, n);
      pairs -= log(after[last][held[i]], before[last], n);
    }
    return new LetterTables(letters / (held.length - 1), pairs / (held.length - 1));
  }

  private static double log(double count, double all, int n) {
    return StrictMath.log((count + ADDED) / (all + n * ADDED));
  }
}
