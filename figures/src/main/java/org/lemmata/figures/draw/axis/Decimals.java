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

  /** The power of ten of the first digit; far below everything for zero. */
  static int exponentOf(BigDecimal value) {
    return value.signum() == 0 ? -400 : value.precision() - value.scale() - 1;
  }

  /** Whether numbers of this size are read more easily without a power of ten. */
  static boolean isPlain(int exponent) {
    return exponent < 5 && exponent > -4;
  }

  /** What is to be added to every label, with its sign. */
  static String term(BigDecimal value) {
    BigDecimal size = value.abs().stripTrailingZeros();
    int exponent = exponentOf(size);
    String sign = value.signum() < 0 ? "− " : "+ ";
    if (isPlain(exponent)) {
      return sign + plain(size);
    }
    String mantissa = plain(size.scaleByPowerOfTen(-exponent));
    // With a space, where a line may be broken.
    return sign + (mantissa.equals("1") ? "" : mantissa + " ×") + power(exponent);
  }
}
