package org.lemmata.engine.text;

/** Turns text into whole numbers and back. */
public interface Tokenizer {

  /** How many different tokens there are. */
  int vocabulary();

  /**
   * The tokens of a text.
   *
   * @throws IllegalArgumentException if the text has something that no token stands for
   */
  int[] encode(String text);

  /**
   * The text of tokens.
   *
   * @throws IllegalArgumentException if a token is none of this vocabulary
   */
  String decode(int... tokens);
}
