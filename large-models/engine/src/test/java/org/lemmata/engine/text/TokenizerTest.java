package org.lemmata.engine.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TokenizerTest {

  @Test
  void bytesAreThoseOfUtf8() {
    // é is U+00E9: C3 A9.
    assertArrayEquals(new int[] {0x61, 0xc3, 0xa9}, new ByteTokenizer().encode("aé"));
    assertEquals(256, new ByteTokenizer().vocabulary());
    assertEquals("a\ufffd", new ByteTokenizer().decode(0x61, 0xc3));
    assertThrows(IllegalArgumentException.class, () -> new ByteTokenizer().decode(256));
    assertThrows(IllegalArgumentException.class, () -> new ByteTokenizer().decode(-1));
  }

  @Test
  void charactersAreNumberedInTheOrderOfUnicode() {
    CharacterTokenizer tokenizer = CharacterTokenizer.of("b\na𝒳b");
    assertEquals(4, tokenizer.vocabulary());
    assertArrayEquals(new int[] {2, 3, 1, 0}, tokenizer.encode("b𝒳a\n"));
    assertEquals("b𝒳a\n", tokenizer.decode(2, 3, 1, 0));
    IllegalArgumentException unknown =
        assertThrows(IllegalArgumentException.class, () -> tokenizer.encode("abc"));
    assertTrue(unknown.getMessage().contains("'c' (U+0063)"), unknown.getMessage());
    assertThrows(IllegalArgumentException.class, () -> tokenizer.decode(4));
    assertThrows(IllegalArgumentException.class, () -> CharacterTokenizer.of("aaa"));
  }

  @Test
  void halfACharacterHasNoBytes() {
    for (String text : List.of("a\ud800b", "\udc00", "\udc00\ud800")) {
      assertEquals(
          "the text has U+%04X, half of a character, for which UTF-8 has no bytes"
              .formatted((int) text.replaceAll("[ab]", "").charAt(0)),
          assertThrows(IllegalArgumentException.class, () -> new ByteTokenizer().encode(text))
              .getMessage());
    }
    assertEquals("😀", new ByteTokenizer().decode(new ByteTokenizer().encode("😀")));
  }

  @Property(tries = 200)
  void everyTextComesBack(
      @ForAll @StringLength(min = 2, max = 20) @CharRange(from = 'a', to = 'ỿ') String text) {
    assertEquals(text, new ByteTokenizer().decode(new ByteTokenizer().encode(text)));
    CharacterTokenizer own = CharacterTokenizer.of(text + "01");
    assertEquals(text, own.decode(own.encode(text)));
  }
}
