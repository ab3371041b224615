package org.lemmata.sophia.language;

import java.util.Arrays;

/**
 * A text as tokens in two pieces, its beginning to train on and its end held out.
 *
 * @param training the beginning
 * @param validation the rest
 */
// Made, read once and dropped; nobody compares two.
@SuppressWarnings("ArrayRecordComponent")
public record HeldOut(int[] training, int[] validation) {

  /** With one part of so many held out. */
  public static HeldOut of(int[] tokens, int parts) {
    int cut = tokens.length - tokens.length / parts;
    return new HeldOut(Arrays.copyOf(tokens, cut), Arrays.copyOfRange(tokens, cut, tokens.length));
  }
}
