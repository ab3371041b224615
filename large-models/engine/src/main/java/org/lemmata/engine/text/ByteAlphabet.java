package org.lemmata.engine.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A printable character for each byte, as GPT-2 writes its vocabulary (Radford et al., "Language
 * models are unsupervised multitask learners", 2019, file {@code encoder.py}): printable bytes are
 * themselves, and the others are the characters from U+0100 on, in order.
 */
final class ByteAlphabet {

  private static final int BYTES = 256;
  private static final char[] CHARACTERS = new char[BYTES];
  private static final int[] VALUES = new int[2 * BYTES];

  static {
    int other = BYTES;
    for (int value = 0; value < BYTES; value++) {
      boolean printable =
          (value >= '!' && value <= '~')
              || (value >= 0xA1 && value <= 0xAC)
              || (value >= 0xAE && value <= 0xFF);
      CHARACTERS[value] = (char) (printable ? value : other++);
    }
    Arrays.fill(VALUES, -1);
    for (int value = 0; value < BYTES; value++) {
      VALUES[CHARACTERS[value]] = value;
    }
  }

  private ByteAlphabet() {}

  /** A character for each byte of the text in UTF-8. */
  static String of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    StringBuilder characters = new StringBuilder(bytes.length);
    for (byte value : bytes) {
      characters.append(CHARACTERS[value & 0xFF]);
    }
    return characters.toString();
  }

  /** Adds the bytes of characters; one that stands for none is taken as text. */
  static void bytes(String characters, ByteArrayOutputStream bytes) {
    for (int i = 0; i < characters.length(); i++) {
      char character = characters.charAt(i);
      int value = character < VALUES.length ? VALUES[character] : -1;
      if (value >= 0) {
        bytes.write(value);
      } else {
        bytes.writeBytes(Character.toString(character).getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /** Whether the bytes for which characters stand are those of the characters as text. */
  static boolean isText(String characters) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes(characters, bytes);
    return bytes.toString(StandardCharsets.UTF_8).equals(characters);
  }

  /** Whether a character stands for a byte. */
  static boolean has(char character) {
    return character < VALUES.length && VALUES[character] >= 0;
  }
}
