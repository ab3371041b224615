package org.lemmata.figures.draw;

import java.util.Locale;
import org.apache.commons.text.StringEscapeUtils;
import org.lemmata.study.claim.Strip;
import org.lemmata.study.table.Numbers;

/**
 * Draws the strip of an evidence as a small piece of SVG to stand within a line of HTML: the
 * allowed interval shaded, the value with bars of one and of five standard errors, and a prediction
 * as an upright stroke. Everything has the colour of the surrounding text and a class ({@code
 * strip-allowed}, {@code strip-wide}, {@code strip-narrow}, {@code strip-value}, {@code
 * strip-mark}) for a style sheet; a value outside its interval also has {@code strip-outside}.
 */
public final class StripDrawing {

  private static final double WIDTH = 220;
  private static final double HEIGHT = 26;
  private static final double MIDDLE = HEIGHT / 2;

  private StripDrawing() {}

  /** The {@code <svg>} element; the same strip gives the same text. */
  public static String svg(Strip strip) {
    String words = StringEscapeUtils.escapeXml10(words(strip));
    StringBuilder svg =
        new StringBuilder("<svg class=\"strip\" role=\"img\" aria-label=\"")
            .append(words)
            .append("\" width=\"220\" height=\"26\" viewBox=\"0 0 220 26\"")
            .append(" fill=\"currentColor\" stroke=\"none\"><title>")
            .append(words)
            .append("</title>");
    StripScale scale = StripScale.of(strip, WIDTH);
    double low = scale.at(strip.lower());
    double high = scale.at(strip.upper());
    if (low <= high && (low > 0 || high < WIDTH)) {
      bar(svg, "strip-allowed", low, Math.max(high, low + 1.5), HEIGHT - 6, 0.16);
    }
    bar(svg, "strip-axis", 0, WIDTH, 0.5, 0.4);
    for (double run : strip.runs()) {
      if (Double.isFinite(run)) {
        svg.append("<circle class=\"strip-run\" cx=\"")
            .append(number(scale.at(run)))
            .append("\" cy=\"")
            .append(number(MIDDLE))
            .append("\" r=\"2.5\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"0.8\"/>");
      }
    }
    if (Double.isFinite(strip.value())) {
      estimate(svg, strip, scale);
    }
    if (Double.isFinite(strip.mark())) {
      double at = scale.at(strip.mark());
      bar(svg, "strip-mark", at - 0.75, at + 0.75, HEIGHT - 6, 0.8);
    }
    return svg.append("</svg>").toString();
  }

  private static void estimate(StringBuilder svg, Strip strip, StripScale scale) {
    double error = strip.standardError();
    if (error > 0 && Double.isFinite(error)) {
      double v = strip.value();
      bar(svg, "strip-wide", scale.at(v - 5 * error), scale.at(v + 5 * error), 1.5, 0.7);
      bar(svg, "strip-narrow", scale.at(v - error), scale.at(v + error), 4.5, 0.85);
    }
    boolean inside = strip.lower() <= strip.value() && strip.value() <= strip.upper();
    svg.append("<circle class=\"strip-value")
        .append(inside ? "" : " strip-outside")
        .append("\" cx=\"")
        .append(number(scale.at(strip.value())))
        .append("\" cy=\"")
        .append(number(MIDDLE))
        .append("\" r=\"3.5\"/>");
  }

  private static void bar(
      StringBuilder svg, String kind, double from, double to, double height, double opacity) {
    svg.append("<rect class=\"")
        .append(kind)
        .append("\" x=\"")
        .append(number(from))
        .append("\" y=\"")
        .append(number(MIDDLE - height / 2))
        .append("\" width=\"")
        .append(number(Math.max(0, to - from)))
        .append("\" height=\"")
        .append(number(height))
        .append("\" opacity=\"")
        .append(number(opacity))
        .append("\"/>");
  }

  private static String words(Strip strip) {
    StringBuilder words = new StringBuilder(strip.label()).append(": ").append(said(strip.value()));
    if (strip.standardError() > 0) {
      words.append(", standard error ").append(said(strip.standardError()));
    }
    if (Double.isFinite(strip.lower()) && Double.isFinite(strip.upper())) {
      words.append(", allowed from ").append(said(strip.lower()));
      words.append(" to ").append(said(strip.upper()));
    } else if (Double.isFinite(strip.lower())) {
      words.append(", allowed at least ").append(said(strip.lower()));
    } else if (Double.isFinite(strip.upper())) {
      words.append(", allowed at most ").append(said(strip.upper()));
    }
    if (!Double.isNaN(strip.mark())) {
      words.append(", predicted ").append(said(strip.mark()));
    }
    if (!strip.runs().isEmpty()) {
      words.append(", ").append(strip.runs().size()).append(" runs");
    }
    return words.append(strip.log() ? " (logarithmic)" : "").toString();
  }

  private static String said(double value) {
    return Double.isNaN(value)
        ? "not a number"
        : String.format(Locale.ROOT, "%.4g", Numbers.positiveZero(value));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
