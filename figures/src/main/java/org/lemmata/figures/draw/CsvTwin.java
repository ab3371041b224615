package org.lemmata.figures.draw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.lemmata.figures.draw.data.Mark;
import org.lemmata.figures.draw.data.Sample;
import org.lemmata.figures.draw.plot.Composition;
import org.lemmata.study.table.Numbers;

/** The numbers of a picture as one tidy table: a row for each point, bar, cell or rule. */
final class CsvTwin {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setRecordSeparator('\n')
          .setHeader("panel", "layer", "series", "x", "y", "low", "high", "value")
          .get();

  private CsvTwin() {}

  static String write(List<List<Mark>> panels) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      for (int panel = 0; panel < panels.size(); panel++) {
        for (Mark mark : panels.get(panel)) {
          for (Sample sample : mark.samples()) {
            printer.printRecord(
                Composition.letter(panel),
                mark.number() + " " + mark.kind(),
                mark.series().isEmpty() ? mark.label() : mark.series(),
                cell(sample.x()),
                cell(sample.y()),
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

  private static String cell(double value) {
    return Double.isNaN(value) ? "" : Numbers.shortest(Numbers.positiveZero(value));
  }
}
