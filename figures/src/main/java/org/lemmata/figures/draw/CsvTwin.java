package org.lemmata.figures.draw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.lemmata.figures.draw.data.Mark;
import org.lemmata.figures.draw.data.Sample;
import org.lemmata.figures.draw.plot.Composition;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Frame;
import org.lemmata.study.figure.Panel;
import org.lemmata.study.table.Numbers;

/**
 * The numbers of a picture as one tidy table: a row for each point, bar, cell or rule, and one
 * without y, low and high where a line or a band is broken. Where an axis has names, the table has
 * them too.
 */
final class CsvTwin {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setRecordSeparator('\n')
          .setHeader("panel", "layer", "series", "x", "y", "low", "high", "value")
          .get();

  private CsvTwin() {}

  static String write(List<Panel> panels, List<List<Mark>> marks) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      for (int panel = 0; panel < panels.size(); panel++) {
        List<String> acrossNames = names(panels.get(panel), Frame.Axes::x);
        List<String> upNames = names(panels.get(panel), Frame.Axes::y);
        for (Mark mark : marks.get(panel)) {
          for (Sample sample : mark.samples()) {
            printer.printRecord(
                Composition.letter(panel),
                mark.number() + " " + mark.kind(),
                mark.series().isEmpty() ? mark.label() : mark.series(),
                place(sample.x(), acrossNames),
                place(sample.y(), upNames),
                cell(sample.low()),
                cell(sample.high()),
                cell(sample.value()));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<String> names(Panel panel, Function<Frame.Axes, Axis> which) {
    return panel.frame() instanceof Frame.Axes axes ? which.apply(axes).names() : List.of();
  }

  private static String place(double value, List<String> names) {
    int place = (int) value;
    return place == value && place >= 1 && place <= names.size()
        ? names.get(place - 1)
        : cell(value);
  }

  private static String cell(double value) {
    return Double.isNaN(value) ? "" : Numbers.shortest(Numbers.positiveZero(value));
  }
}
