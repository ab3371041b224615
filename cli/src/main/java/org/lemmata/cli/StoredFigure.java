package org.lemmata.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lemmata.figures.draw.Drawing;
import org.lemmata.figures.gallery.FigureRecord;
import org.lemmata.study.file.ForeignFile;
import org.lemmata.study.file.UnreadableFile;
import org.lemmata.study.run.Part;
import org.lemmata.study.table.Hashes;

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
    String record = name.substring(0, dot) + TableOutput.SIDECAR;
    Optional<FigureRecord> made = read(file, record, name);
    // Left by a process that was killed while the files of a figure were being replaced.
    Optional<FigureRecord> next = read(file, record + Part.NEXT, name);
    return next.filter(one -> isOf(one, name, file))
        .or(() -> made)
        .map(one -> new StoredFigure(file, name.substring(dot + 1), one));
  }

  private static Optional<FigureRecord> read(Path file, String record, String name) {
    try {
      String text = ForeignFile.text(file.resolveSibling(record), ForeignFile.LARGEST_RESULT);
      return Optional.of(FigureRecord.read(text)).filter(made -> made.files().containsKey(name));
    } catch (UnreadableFile e) {
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      if (Files.exists(TableOutput.sidecar(file))) {
        return Optional.empty();
      }
      throw new UsageProblem(file.resolveSibling(record) + " is damaged: " + e.getMessage());
    }
  }

  private static boolean isOf(FigureRecord record, String name, Path file) {
    try {
      byte[] bytes = ForeignFile.read(file, ForeignFile.LARGEST_RESULT);
      return Hashes.sha256(bytes).equals(record.files().get(name));
    } catch (UnreadableFile e) {
      return false;
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
