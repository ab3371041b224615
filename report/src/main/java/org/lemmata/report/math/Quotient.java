package org.lemmata.report.math;

import java.util.Map;

/** Fractions and factors in a line of text: where parentheses must stand. */
final class Quotient {

  private static final Map<String, String> KNOWN =
      Map.of("1/2", "½", "1/4", "¼", "3/4", "¾", "1/3", "⅓", "1/8", "⅛");

  private Quotient() {}

  /** A fraction of two texts. */
  static String of(String over, String under) {
    String known = KNOWN.get(over + "/" + under);
    return known != null ? known : (isSum(over) ? "(" + over + ")" : over) + "/" + factor(under);
  }

  /** A text in parentheses, unless it is one thing. */
  static String factor(String text) {
    boolean single = text.matches("[0-9.]+|d[a-z]|\\p{L}\\p{M}?(_\\p{L}+)?[₀-₉ₐ-ₜᵢ-ᵪ⁰-⁹²³¹*′]*");
    return single || isClosed(text) ? text : "(" + text + ")";
  }

  /**
   * Whether a quotient would take only a part of it: of a sum, or of what a function is taken of.
   */
  private static boolean isSum(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (depth == 0 && i > 0 && "+−±/".indexOf(c) >= 0) {
        return true;
      }
    }
    return text.matches(".*[a-z]{2,} .*");
  }

  /** Whether the first character opens what the last one closes. */
  private static boolean isClosed(String text) {
    if (!text.startsWith("(") || !text.endsWith(")")) {
      return false;
    }
    int depth = 0;
    for (int i = 0; i < text.length() - 1; i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return false;
      }
    }
    return true;
  }
}
