package org.lemmata.figures.draw.axis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the labels of an axis as a person does who has only the picture. */
final class ReadBack {

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** Such as 0.2, 5×10⁻⁷ or 10¹⁶, and with less of it a multiplier. */
  private static final Pattern NUMBER = Pattern.compile("(−?[0-9.]+?)?(?: ?×?10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?");

  private static final Pattern MULTIPLIER =
      Pattern.compile("(?:×10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))? ?(?:([+−]) (.+))?");

  private ReadBack() {}

  /** Checks that labels are different and say the doubles where their ticks stand. */
  static void check(Ticks ticks) {
    Matcher multiplier = MULTIPLIER.matcher(ticks.multiplier());
    assertTrue(multiplier.matches(), ticks.multiplier());
    int power = multiplier.group(1) == null ? 0 : exponent(multiplier.group(1));
    BigDecimal term = multiplier.group(3) == null ? BigDecimal.ZERO : number(multiplier.group(3));
    BigDecimal offset = "−".equals(multiplier.group(2)) ? term.negate() : term;
    List<Tick> major = ticks.major();
    for (Tick tick : major) {
      BigDecimal said = number(tick.label()).scaleByPowerOfTen(power).add(offset);
      assertEquals(tick.value(), said.doubleValue(), () -> tick + " of " + ticks);
    }
    assertEquals(major.size(), major.stream().map(Tick::label).distinct().count(), ticks::toString);
    assertEquals(
        ticks.all().size(),
        ticks.all().stream().map(tick -> tick.value() + 0.0).distinct().count(),
        ticks::toString);
    assertEquals(
        ticks.all().size(), ticks.all().stream().map(Tick::at).distinct().count(), ticks::toString);
  }

  private static BigDecimal number(String text) {
    Matcher matcher = NUMBER.matcher(text);
    assertTrue(matcher.matches() && !text.isEmpty(), text);
    String digits = matcher.group(1) == null ? "1" : matcher.group(1).replace('−', '-');
    int power = matcher.group(2) == null ? 0 : exponent(matcher.group(2));
    return new BigDecimal(digits).scaleByPowerOfTen(power);
  }

  private static int exponent(String superscripts) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < superscripts.length(); i++) {
      char c = superscripts.charAt(i);
      digits.append(c == '⁻' ? "-" : String.valueOf(SUPERSCRIPTS.indexOf(c)));
    }
    return Integer.parseInt(digits.toString());
  }
}
