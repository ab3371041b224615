package org.lemmata.study.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.lemmata.study.table.Numbers;

/**
 * A number with the digits that matter. A renderer sets it as its medium does: a terminal as {@code
 * -1.25e-07}, a page as −1.25 × 10⁻⁷.
 *
 * @param negative whether a minus sign stands before it
 * @param digits decimal digits, perhaps with a point; or ∞, or NaN
 * @param power of ten that they are multiplied by; zero for none
 */
public record Numeral(boolean negative, String digits, int power) implements Finding.Piece {

  /** Longer decimals are read more easily with a power of ten. */
  private static final int MOST_DECIMALS = 9;

  /** As many decimal digits as tell every double from its neighbours. */
  private static final int MOST_DIGITS = 17;

  /**
   * Six significant digits, or three of a number that is very small or large; zeros at the end are
   * left off.
   */
  public static Numeral of(double value) {
    if (!Double.isFinite(value)) {
      return new Numeral(value < 0, Double.isNaN(value) ? "NaN" : "∞", 0);
    }
    double size = Math.abs(value);
    if (value == Math.rint(value) && size < 1e6) {
      return plain(new BigDecimal(value));
    }
    int places = size >= 1e-3 && size < 1e6 ? 6 : 3;
    BigDecimal rounded = significant(value, places);
    BigDecimal stripped = rounded.stripTrailingZeros();
    return isPlain(rounded, places) ? plain(stripped) : scientific(stripped);
  }

  /** A standard error, with two significant digits. */
  static Numeral ofError(double error) {
    if (!Double.isFinite(error)) {
      return of(error);
    }
    BigDecimal rounded = significant(error, 2);
    return error == 0 || isPlain(rounded, 2) ? plain(rounded) : scientific(rounded);
  }

  /**
   * A value to the last digit that its standard error is given with, but no more digits than a
   * double has; with a power of ten where it would be long without. Beside an error from 1 on six
   * significant digits do for values below a million.
   */
  public static Numeral of(double value, double standardError) {
    boolean hasError = standardError > 0 && Double.isFinite(standardError);
    if (!hasError || !Double.isFinite(value) || (standardError >= 1 && Math.abs(value) < 1e6)) {
      return of(value);
    }
    BigDecimal exact = new BigDecimal(value);
    int decimals = ofError(standardError).decimals();
    BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_EVEN);
    if (rounded.precision() > MOST_DIGITS) {
      return scientific(exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN)));
    }
    if (standardError < 1 && decimals <= MOST_DECIMALS) {
      return plain(rounded);
    }
    return rounded.signum() == 0 ? of(0) : scientific(rounded);
  }

  /**
   * A number to be compared with an estimate: as it stands alone, but to the last digit that the
   * standard error is given with where more of the number is seen so.
   */
  static Numeral beside(double value, double standardError) {
    Numeral alone = of(value);
    if (!Double.isFinite(value) || (alone.power == 0 && alone.isExactly(value))) {
      return alone;
    }
    Numeral estimated = of(value, standardError);
    return estimated.decimals() > alone.decimals() ? estimated : alone;
  }

  private boolean isExactly(double value) {
    return new BigDecimal(digits).compareTo(new BigDecimal(Numbers.shortest(value)).abs()) == 0;
  }

  /** How many decimals it has; negative where its last digit stands for tens or more. */
  private int decimals() {
    return new BigDecimal(digits).scale() - power;
  }

  /** As on a terminal. */
  public String plain() {
    String sign = negative ? "-" : "";
    return sign + digits + (power == 0 ? "" : String.format(Locale.ROOT, "e%+03d", power));
  }

  private static BigDecimal significant(double value, int places) {
    BigDecimal exact = new BigDecimal(Numbers.shortest(value));
    BigDecimal rounded = exact.round(new MathContext(places, RoundingMode.HALF_UP));
    return rounded.setScale(rounded.scale() + places - rounded.precision());
  }

  private static boolean isPlain(BigDecimal rounded, int places) {
    BigDecimal size = rounded.abs();
    return size.compareTo(BigDecimal.ONE.movePointLeft(4)) >= 0
        && size.compareTo(BigDecimal.ONE.movePointRight(places)) < 0;
  }

  private static Numeral plain(BigDecimal number) {
    return new Numeral(number.signum() < 0, number.abs().toPlainString(), 0);
  }

  private static Numeral scientific(BigDecimal number) {
    int power = number.precision() - number.scale() - 1;
    String digits = number.abs().movePointLeft(power).toPlainString();
    return new Numeral(number.signum() < 0, digits, power);
  }
}
