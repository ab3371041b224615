package org.lemmata.figures.draw.data;

import java.util.List;
import java.util.Locale;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Style;

/**
 * One series of one layer, with its numbers.
 *
 * @param number the layer's place in its panel, from 1
 * @param kind what is drawn
 * @param series the value of the column that splits the rows, or empty
 * @param place the series' place in its layer, from 0
 * @param label what the legend says, or empty
 * @param layer the declaration
 * @param samples the numbers, in the order of the rows; possibly none
 */
public record Mark(
    int number,
    Kind kind,
    String series,
    int place,
    String label,
    Layer layer,
    List<Sample> samples) {

  /** What is drawn. */
  public enum Kind {
    /** A line through points. */
    LINE,
    /** Markers, possibly with error bars. */
    POINTS,
    /** A filled band. */
    BAND,
    /** A straight line across the panel. */
    RULE,
    /** A histogram. */
    HISTOGRAM,
    /** Coloured cells, of a matrix or of the sphere. */
    HEATMAP;

    /** The name in the CSV twin. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Keeps an immutable copy. */
  public Mark {
    samples = List.copyOf(samples);
  }

  /** The declared style; a heat map has none of its own. */
  public Style style() {
    if (layer instanceof Layer.Line line) {
      return line.style();
    } else if (layer instanceof Layer.Points points) {
      return points.style();
    } else if (layer instanceof Layer.Band band) {
      return band.style();
    } else if (layer instanceof Layer.Rule rule) {
      return rule.style();
    } else if (layer instanceof Layer.RuleAt rule) {
      return rule.style();
    } else if (layer instanceof Layer.Histogram histogram) {
      return histogram.style();
    }
    return Style.AUTO;
  }
}
