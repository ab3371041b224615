package org.lemmata.figures.draw.axis;

import java.math.BigDecimal;

/** Numbers as they stand at an axis: a true minus sign, powers with superscripts. */
final class Decimals {

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Decimals() {}

  static String plain(BigDecimal value) {
    return value.toPlainString().replace('-', '−');
  }

  static String power(int exponent) {
    StringBuilder text = new StringBuilder("10");
    for (char c : Integer.toString(exponent).toCharArray()) {
      text.append(c == '-' ? '⁻' : SUPERSCRIPTS.charAt(c - '0'));
    }
    return text.toString();
  }
}
