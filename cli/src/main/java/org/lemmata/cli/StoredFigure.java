package org.lemmata.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lemmata.figures.draw.Drawing;
import org.lemmata.figures.gallery.FigureRecord;
import org.lemmata.study.file.ForeignFile;
import org.lemmata.study.file.UnreadableFile;

/**
 * One file of a drawn figure.
 *
 * @param file where it is
 * @param form the end of its name: svg, pdf, png, csv or txt
 * @param record what made it
 */
record StoredFigure(Path file, String form, FigureRecord record) {

  /** The figure of which this file is a form; empty if it is none. */
  static Optional<StoredFigure> find(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    Path record = file.resolveSibling(name.substring(0, dot) + TableOutput.SIDECAR);
    try {
      FigureRecord made = FigureRecord.read(ForeignFile.text(record, ForeignFile.LARGEST_RESULT));
      return made.files().containsKey(name)
          ? Optional.of(new StoredFigure(file, name.substring(dot + 1), made))
          : Optional.empty();
    } catch (UnreadableFile e) {
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      if (Files.exists(TableOutput.sidecar(file))) {
        return Optional.empty();
      }
      throw new UsageProblem(record + " is damaged: " + e.getMessage());
    }
  }

  /** What the file holds. */
  byte[] bytes() {
    try {
      return ForeignFile.read(file, ForeignFile.LARGEST_RESULT);
    } catch (UnreadableFile e) {
      throw new UsageProblem(e.getMessage());
    }
  }

  /** What the file would hold if it were written from this drawing. */
  byte[] written(Drawing drawing) {
    return switch (form) {
      case "svg" -> drawing.svg().getBytes(StandardCharsets.UTF_8);
      case "pdf" -> drawing.pdf();
      case "png" -> drawing.png();
      case "csv" -> drawing.csv().getBytes(StandardCharsets.UTF_8);
      case "txt" -> drawing.text().getBytes(StandardCharsets.UTF_8);
      default -> throw new UsageProblem(file + " is no form of a figure");
    };
  }
}
