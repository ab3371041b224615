package org.lemmata.engine.text;

import java.util.OptionalInt;

/** What has bytes in UTF-8. */
final class Utf8 {

  private Utf8() {}

  /**
   * The same text.
   *
   * @throws IllegalArgumentException if it has a surrogate without its other half
   */
  static String whole(String text) {
    OptionalInt half =
        text.codePoints().filter(c -> Character.getType(c) == Character.SURROGATE).findFirst();
    if (half.isPresent()) {
      throw new IllegalArgumentException(
          "the text has U+%04X, half of a character, for which UTF-8 has no bytes"
              .formatted(half.getAsInt()));
    }
    return text;
  }
}
