package org.lemmata.figures.draw.data;

import java.util.List;
import java.util.Optional;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Style;
import org.lemmata.study.table.Artefact;

/**
 * One series of one layer, with its numbers.
 *
 * @param number the layer's place in its panel, from 1
 * @param series the value of the column that splits the rows, or empty
 * @param place the series' place in its layer, from 0
 * @param label what the legend says, or empty
 * @param layer the declaration
 * @param samples the numbers, in the order of the rows; possibly none
 * @param artefact the file that it shows, if it shows one
 */
public record Mark(
    int number,
    String series,
    int place,
    String label,
    Layer layer,
    List<Sample> samples,
    Optional<Artefact> artefact) {

  /** Keeps an immutable copy. */
  public Mark {
    samples = List.copyOf(samples);
  }

  /** The word for what is drawn. */
  public String kind() {
    return layer.geometry().kind();
  }

  /** The declared style. */
  public Style style() {
    return layer.style();
  }
}
