package org.lemmata.cli.screen;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.lemmata.study.claim.Strip;

/**
 * A strip in one line of characters, to scale: what is allowed is a line between ├ and ┤, five
 * standard errors to each side of the value are ━, a prediction is ┼, single runs are ∘, and the
 * value is ●. What is beyond the ends, such as zero on a logarithmic strip, lies at the nearer end.
 *
 * <p>An exact number has no error to measure its distance from a bound by. So its strip shows zero,
 * or on a logarithmic one four powers of ten below the bound: a near miss looks like one.
 */
public final class StripText {

  private static final double ERRORS = 5;

  private static final double FAR_BELOW = 1e-4;

  /** The share of its length that a strip has to spare at each end. */
  private static final double SPARE = 0.1;

  private final Strip strip;
  private final int last;
  private final double low;
  private final double high;

  private StripText(Strip strip, int width) {
    this.strip = strip;
    this.last = width - 1;
    double[] seen = seen().toArray();
    double least = Arrays.stream(seen).min().orElse(0);
    double most = Arrays.stream(seen).max().orElse(0);
    double span = most - least;
    double spare = span > 0 ? SPARE * span : 1;
    this.low = least - spare;
    this.high = most + spare;
  }

  /**
   * Draws a strip.
   *
   * @param width at least 3
   * @return as many characters
   */
  public static String of(Strip strip, int width) {
    return new StripText(strip, width).draw();
  }

  private String draw() {
    char[] line = new char[last + 1];
    Arrays.fill(line, '·');
    int from = at(strip.lower());
    int to = end();
    Arrays.fill(line, Math.min(from, to), to + 1, '─');
    double reach = ERRORS * strip.standardError();
    if (reach > 0 && Double.isFinite(strip.value())) {
      Arrays.fill(line, at(strip.value() - reach), at(strip.value() + reach) + 1, '━');
    }
    strip.runs().stream().filter(Double::isFinite).forEach(run -> line[at(run)] = '∘');
    if (Double.isFinite(strip.mark())) {
      line[at(strip.mark())] = '┼';
    }
    if (Double.isFinite(strip.lower())) {
      line[from] = '├';
    }
    if (Double.isFinite(strip.upper())) {
      line[to] = '┤';
    }
    if (!Double.isNaN(strip.value())) {
      line[place()] = '●';
    }
    return new String(line);
  }

  /** The value never hides on which side of a bound it lies. */
  private int place() {
    int at = at(strip.value());
    int from = at(strip.lower());
    int to = end();
    boolean below = strip.value() < strip.lower();
    boolean above = strip.value() > strip.upper();
    if (Double.isFinite(strip.upper()) && at == to && !below) {
      return above ? Math.min(last, to + 1) : Math.max(0, to - 1);
    }
    if (Double.isFinite(strip.lower()) && at == from) {
      return below ? Math.max(0, from - 1) : Math.min(last, from + 1);
    }
    return at;
  }

  /** The upper end of what is allowed; to the right of zero even where only that is allowed. */
  private int end() {
    return Math.max(strip.upper() == 0 && strip.log() ? 1 : 0, at(strip.upper()));
  }

  private int at(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? last : 0;
    }
    double place = (scaled(value) - low) / (high - low) * last;
    return (int) Math.max(0, Math.min(last, Math.round(place)));
  }

  private double scaled(double value) {
    return strip.log() ? Math.log10(value) : value;
  }

  private double anchor() {
    boolean exact = strip.standardError() == 0 && strip.runs().isEmpty();
    double anchor = strip.log() ? strip.upper() * FAR_BELOW : 0;
    return exact && Double.isFinite(anchor) ? anchor : Double.NaN;
  }

  /** What has to be seen, on the scale of the strip. */
  private DoubleStream seen() {
    double reach = ERRORS * strip.standardError();
    DoubleStream ends =
        DoubleStream.of(
            strip.value(),
            strip.value() - reach,
            strip.value() + reach,
            strip.lower(),
            strip.upper(),
            strip.mark(),
            anchor());
    DoubleStream runs = strip.runs().stream().mapToDouble(Double::doubleValue);
    return DoubleStream.concat(ends, runs)
        .filter(value -> Double.isFinite(value) && (!strip.log() || value > 0))
        .map(this::scaled);
  }
}
