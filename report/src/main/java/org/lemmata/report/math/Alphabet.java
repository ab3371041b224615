package org.lemmata.report.math;

import java.util.Map;

/** Letters of other shapes, which have code points of their own. */
enum Alphabet {
  DOUBLE_STRUCK(
      0x1D538,
      0x1D552,
      0x1D7D8,
      Map.of('C', "ℂ", 'H', "ℍ", 'N', "ℕ", 'P', "ℙ", 'Q', "ℚ", 'R', "ℝ", 'Z', "ℤ")),
  SCRIPT(
      0x1D49C,
      0,
      0,
      Map.of('B', "ℬ", 'E', "ℰ", 'F', "ℱ", 'H', "ℋ", 'I', "ℐ", 'L', "ℒ", 'M', "ℳ", 'R', "ℛ")),
  BOLD(0x1D400, 0x1D41A, 0x1D7CE, Map.of());

  private final int capitals;
  private final int small;
  private final int digits;

  // Never modified.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Map<Character, String> elsewhere;

  Alphabet(int capitals, int small, int digits, Map<Character, String> elsewhere) {
    this.capitals = capitals;
    this.small = small;
    this.digits = digits;
    this.elsewhere = elsewhere;
  }

  /**
   * A letter or digit in this shape.
   *
   * @throws UnknownLatex if it has none
   */
  String of(char letter) {
    if (elsewhere.containsKey(letter)) {
      return elsewhere.get(letter);
    }
    if (letter >= 'A' && letter <= 'Z') {
      return Character.toString(capitals + letter - 'A');
    }
    if (letter >= 'a' && letter <= 'z' && small > 0) {
      return Character.toString(small + letter - 'a');
    }
    if (letter >= '0' && letter <= '9' && digits > 0) {
      return Character.toString(digits + letter - '0');
    }
    throw new UnknownLatex("no letter '" + letter + "' in this alphabet");
  }
}
