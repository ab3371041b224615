package org.lemmata.figures.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Function;
import org.apache.commons.text.StringEscapeUtils;
import org.lemmata.study.claim.Numeral;
import org.lemmata.study.claim.Strip;

/**
 * Draws the strip of an evidence as a small piece of SVG to stand within a line of HTML: the
 * allowed interval shaded, the value with bars of one and of five standard errors, a prediction as
 * an upright stroke, the value in figures above it and the bounds below theirs.
 *
 * <p>A style sheet gives it colours and the widths of its strokes by classes: {@code allowed},
 * {@code axis}, {@code five}, {@code one}, {@code value}, {@code run}, {@code predicted}; a value
 * outside its interval also has {@code outside}.
 */
public final class StripDrawing {

  /** The size of the drawing, for the style sheet of who shows it. */
  private static final double WIDTH = 220;

  private static final int HEIGHT = 46;
  private static final int MIDDLE = 23;

  /** About the width of a figure in a label, and the least distance of two labels. */
  private static final double FIGURE = 5.8;

  private static final double APART = 8;

  private final StringBuilder svg =
      new StringBuilder("<svg class=\"strip\" viewBox=\"0 0 220 " + HEIGHT + "\">");
  private final Strip strip;
  private final StripScale scale;
  private final Function<Numeral, String> print;

  private StripDrawing(Strip strip, Function<Numeral, String> print) {
    this.strip = strip;
    this.scale = StripScale.of(strip, WIDTH);
    this.print = print;
  }

  /**
   * The {@code <svg>} element; the same strip gives the same text.
   *
   * @param print how a number is written
   */
  public static String svg(Strip strip, Function<Numeral, String> print) {
    return new StripDrawing(strip, print).draw();
  }

  private String draw() {
    double low = scale.at(strip.lower());
    double high = scale.at(strip.upper());
    if (low <= high && (low > 0 || high < WIDTH)) {
      bar("allowed", low, Math.max(high, low + 1.5));
    }
    bar("axis", 0, WIDTH);
    for (double run : strip.runs()) {
      if (Double.isFinite(run)) {
        svg.append("<circle class=\"run\" cx=\"").append(number(scale.at(run)));
        svg.append("\" cy=\"").append(MIDDLE).append("\" r=\"2.5\"/>");
      }
    }
    if (Double.isFinite(strip.value())) {
      estimate();
    }
    if (Double.isFinite(strip.mark())) {
      svg.append("<path class=\"predicted\" d=\"M").append(number(scale.at(strip.mark())));
      svg.append(" 13v20\"/>");
    }
    bounds();
    return svg.append("</svg>").toString();
  }

  private void estimate() {
    double error = strip.standardError();
    double value = strip.value();
    if (error > 0 && Double.isFinite(error)) {
      bar("five", scale.at(value - 5 * error), scale.at(value + 5 * error));
      bar("one", scale.at(value - error), scale.at(value + error));
    }
    boolean inside = strip.lower() <= value && value <= strip.upper();
    bar(inside ? "value" : "value outside", scale.at(value), scale.at(value));
    String text = print.apply(Numeral.of(value, error));
    label(text, within(scale.at(value), text), 9);
  }

  /** The finite bounds, beside each other where they are too close to stand below their places. */
  private void bounds() {
    boolean low = Double.isFinite(strip.lower());
    boolean high = Double.isFinite(strip.upper());
    String first = low ? print.apply(Numeral.of(strip.lower())) : "";
    String second = high ? print.apply(Numeral.of(strip.upper())) : "";
    double left = within(scale.at(strip.lower()), first);
    double right = within(scale.at(strip.upper()), second);
    if (low && high && !first.equals(second)) {
      double least = (width(first) + width(second)) / 2 + APART;
      double missing = Math.max(0, least - (right - left));
      left = within(left - missing / 2, first);
      right = within(Math.max(right, left + least), second);
      left = Math.min(left, right - least);
    }
    if (low) {
      label(first, left, HEIGHT - 3);
    }
    if (high && !first.equals(second)) {
      label(second, right, HEIGHT - 3);
    }
  }

  private static double width(String text) {
    return FIGURE * text.length();
  }

  /** The place of a label's middle, moved so that the label does not leave the drawing. */
  private static double within(double place, String text) {
    double half = width(text) / 2;
    return Math.max(half, Math.min(WIDTH - half, place));
  }

  private void label(String text, double middle, int baseline) {
    svg.append("<text x=\"").append(number(middle)).append("\" y=\"").append(baseline);
    svg.append("\">").append(StringEscapeUtils.escapeXml10(text)).append("</text>");
  }

  private void bar(String kind, double from, double to) {
    svg.append("<path class=\"").append(kind).append("\" d=\"M").append(number(from));
    svg.append(' ').append(MIDDLE).append('h').append(number(Math.max(0, to - from)));
    svg.append("\"/>");
  }

  private static String number(double value) {
    return new BigDecimal(value)
        .setScale(1, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
