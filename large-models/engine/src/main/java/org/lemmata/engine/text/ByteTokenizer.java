package org.lemmata.engine.text;

import java.nio.charset.StandardCharsets;

/** One token for each byte of UTF-8: takes every text of whole characters. */
public record ByteTokenizer() implements Tokenizer {

  private static final int BYTES = 256;

  @Override
  public int vocabulary() {
    return BYTES;
  }

  @Override
  public int[] encode(String text) {
    byte[] bytes = Utf8.whole(text).getBytes(StandardCharsets.UTF_8);
    int[] tokens = new int[bytes.length];
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = bytes[i] & (BYTES - 1);
    }
    return tokens;
  }

  /** The text; bytes that are no UTF-8, such as half a character, become replacement marks. */
  @Override
  public String decode(int... tokens) {
    byte[] bytes = new byte[tokens.length];
    for (int i = 0; i < bytes.length; i++) {
      if (tokens[i] < 0 || tokens[i] >= BYTES) {
        throw new IllegalArgumentException("a token must be in 0..255, not " + tokens[i]);
      }
      bytes[i] = (byte) tokens[i];
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
