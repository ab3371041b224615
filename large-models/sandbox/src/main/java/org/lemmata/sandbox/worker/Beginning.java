package org.lemmata.sandbox.worker;

/** Cuts texts, but no character in two. */
final class Beginning {

  private Beginning() {}

  /** The first chars of a text, one less where a pair would be cut; all of it if it is short. */
  static String of(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    boolean pair = Character.isSurrogatePair(text.charAt(most - 1), text.charAt(most));
    return text.substring(0, pair ? most - 1 : most);
  }
}
