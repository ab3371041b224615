package org.lemmata.report;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Sentences as they stand in print: a capital first, true minus signs, powers of ten. */
final class Wording {

  private static final Pattern SCIENTIFIC =
      Pattern.compile("(?<![\\w.])(\\d+(?:\\.\\d+)?)e([+-]?)0*(\\d+)(?!\\w)");

  private static final Pattern NEGATIVE = Pattern.compile("(?<![^\\s(])-(?=\\d)");

  private static final Pattern WORD = Pattern.compile("\\p{Ll}\\p{Ll}.*", Pattern.DOTALL);

  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Wording() {}

  /** A sentence that an examination wrote: {@code error 5.20e-14} becomes Error 5.2 × 10⁻¹⁴. */
  static String sentence(String raw) {
    return powers(minus(WORD.matcher(raw).matches() ? capital(raw) : raw));
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static String minus(String text) {
    return NEGATIVE.matcher(text).replaceAll("−");
  }

  private static String powers(String text) {
    return SCIENTIFIC.matcher(text).replaceAll(Wording::power);
  }

  private static String power(MatchResult number) {
    String digits = number.group(1);
    String factor = digits.contains(".") ? digits.replaceAll("\\.?0+$", "") : digits;
    StringBuilder power = new StringBuilder(factor.equals("1") ? "" : factor + "\u00a0×\u00a0");
    power.append("10").append(number.group(2).equals("-") ? "⁻" : "");
    number.group(3).chars().forEach(digit -> power.append(RAISED.charAt(digit - '0')));
    return power.toString();
  }
}
