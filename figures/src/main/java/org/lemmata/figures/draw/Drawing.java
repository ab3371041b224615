package org.lemmata.figures.draw;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lemmata.figures.draw.data.Mark;
import org.lemmata.figures.draw.data.MarkReader;
import org.lemmata.figures.draw.plot.Composition;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.table.Table;

/**
 * A figure laid out, to be had in several forms. The same figure and tables give the same bytes, at
 * each call and in each new drawing.
 */
public final class Drawing {

  private final Figure figure;
  private final List<List<Mark>> marks = new ArrayList<>();
  private final Composition composition;

  /**
   * Reads the tables and lays the figure out.
   *
   * @param figure the declaration
   * @param tables its inputs by name
   * @throws IllegalArgumentException if a layer names an input or a column that is unknown, or
   *     needs numbers where a column holds text; the message says which layer of which panel
   */
  public Drawing(Figure figure, Map<String, Table> tables) {
    this.figure = figure;
    for (int i = 0; i < figure.panels().size(); i++) {
      try {
        marks.add(MarkReader.read(figure.panels().get(i), tables));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "figure " + figure.id() + ", panel " + Composition.letter(i) + ", " + e.getMessage(),
            e);
      }
    }
    this.composition = new Composition(figure, marks);
  }

  /** The width in points. */
  public double width() {
    return composition.width();
  }

  /** The height in points. */
  public double height() {
    return composition.height();
  }

  /** Where a panel's plot is, in points from the upper left corner. */
  public Rectangle2D plotArea(int panel) {
    return composition.plotArea(panel);
  }

  /**
   * A self-contained SVG document without fonts, scripts or references. Its ids start with the
   * figure's, so that several figures can stand in one page.
   */
  public String svg() {
    return new SvgForm(figure).write(composition);
  }

  /** One page of vector graphics. */
  public byte[] pdf() {
    return PdfForm.write(composition);
  }

  /** Pixels, two for each of the SVG's at its nominal size. */
  public byte[] png() {
    return PngForm.write(composition);
  }

  /** The numbers that the picture shows. */
  public String csv() {
    return CsvTwin.write(figure.panels(), marks);
  }

  /** Title, caption, source and the origin of published values, one paragraph each. */
  public String text() {
    StringBuilder text = new StringBuilder(figure.title());
    text.append("\n\n").append(figure.caption());
    text.append("\n\nSource: ").append(figure.source());
    figure
        .published()
        .forEach(
            values ->
                text.append("\n\nPublished values '")
                    .append(values.name())
                    .append("': ")
                    .append(values.words()));
    return text.append('\n').toString();
  }
}
