package org.lemmata.figures.draw.data;

/**
 * One datum of a mark, or a gap between data; NaN where a component does not apply.
 *
 * @param x horizontal position or longitude; the centre of a histogram's bin
 * @param y vertical position or latitude; the density of a histogram's bin
 * @param low lower end of an error bar or band; left edge of a bin
 * @param high upper end of an error bar or band; right edge of a bin
 * @param value what a heat map's cell shows
 */
public record Sample(double x, double y, double low, double high, double value) {

  /** Where a line or a band is broken, as its axes cannot show it. */
  static Sample gap(double x) {
    return at(x, Double.NaN);
  }

  static Sample at(double x, double y) {
    return new Sample(x, y, Double.NaN, Double.NaN, Double.NaN);
  }

  static Sample within(double x, double y, double low, double high) {
    return new Sample(x, y, low, high, Double.NaN);
  }

  static Sample cell(double x, double y, double value) {
    return new Sample(x, y, Double.NaN, Double.NaN, value);
  }

  /** Whether a line or a band is broken here. */
  public boolean isGap() {
    return Double.isNaN(y) && Double.isNaN(high);
  }
}
