package org.lemmata.doremi.text;

import java.util.List;
import org.lemmata.linalg.random.Stream;

/**
 * Sentences, one after the other, drawn independently: a pattern, each as likely, with its
 * placeholders filled evenly. {@code D} is a digit, {@code V} a lower-case letter, {@code O} an
 * operator; {@code 1} is the first letter again.
 *
 * @param patterns at least one; from a text of their sentences the choices can be read
 */
record Renewal(List<String> patterns) {

  private static final String DIGITS = "0123456789";
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
  private static final String OPERATORS = "+-*/";

  /** Statements of a small programming language. */
  static final Renewal PROGRAM =
      new Renewal(
          List.of(
              "V = V O V; ",
              "if (V < D) { V = D; } ",
              "while (V > D) { 1 = 1 - D; } ",
              "print(V); "));

  /** A text of a length, whose last sentence may be cut. */
  String text(Stream random, int length) {
    StringBuilder text = new StringBuilder(length);
    while (text.length() < length) {
      sentence(random, patterns.get(random.nextInt(patterns.size())), text);
    }
    text.setLength(length);
    return text.toString();
  }

  private static void sentence(Stream random, String pattern, StringBuilder text) {
    char first = 0;
    for (int at = 0; at < pattern.length(); at++) {
      char symbol = pattern.charAt(at);
      String choices = choices(symbol);
      char filled = choices.charAt(choices.length() == 1 ? 0 : random.nextInt(choices.length()));
      if (symbol == 'V' && first == 0) {
        first = filled;
      }
      text.append(symbol == '1' ? first : filled);
    }
  }

  /** What may stand for a symbol of a pattern. */
  static String choices(char symbol) {
    return switch (symbol) {
      case 'D' -> DIGITS;
      case 'V' -> LETTERS;
      case 'O' -> OPERATORS;
      default -> String.valueOf(symbol);
    };
  }

  /**
   * The entropy rate in nats a token: choices of a mean sentence over its mean length, by the
   * theorem on renewals with rewards.
   */
  double entropy() {
    double choices = 0;
    double length = 0;
    for (String pattern : patterns) {
      choices += StrictMath.log(patterns.size());
      for (int at = 0; at < pattern.length(); at++) {
        choices += StrictMath.log(choices(pattern.charAt(at)).length());
      }
      length += pattern.length();
    }
    return choices / length;
  }
}
