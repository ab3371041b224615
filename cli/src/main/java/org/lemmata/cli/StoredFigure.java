package org.lemmata.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.lemmata.figures.draw.Drawing;
import org.lemmata.figures.gallery.FigureRecord;
import org.lemmata.study.file.ForeignFile;
import org.lemmata.study.file.UnreadableFile;
import org.lemmata.study.run.Part;
import org.lemmata.study.table.Hashes;

/**
 * One file of a drawn figure.
 *
 * @param file where it is, which may be a link
 * @param name what it was called when it was written, which ends with svg, pdf, png, csv or txt
 * @param record what made it
 */
record StoredFigure(Path file, String name, FigureRecord record) {

  /** The forms that tables do not have. */
  private static final Set<String> DRAWN = Set.of("svg", "pdf", "png", "txt");

  /** The figure of which this file is a form; empty if it is none. */
  static Optional<StoredFigure> find(Path asked) {
    Path file = OwnProvenance.place(asked);
    String name = String.valueOf(file.getFileName());
    if (ending(name).isEmpty()) {
      return Optional.empty();
    }
    Path record = beside(file);
    Optional<FigureRecord> made = read(file, record, name);
    // Left by a process that was killed while the files of a figure were being replaced.
    Path replacing = record.resolveSibling(record.getFileName() + Part.NEXT);
    Optional<FigureRecord> next = read(file, replacing, name);
    return next.filter(one -> isOf(one, name, file))
        .or(() -> made)
        .map(one -> new StoredFigure(asked, name, one));
  }

  /** Where the record of a file would be that by its name is one of a drawn figure. */
  static Optional<Path> record(Path file) {
    return DRAWN.contains(ending(String.valueOf(file.getFileName())))
        ? Optional.of(beside(file))
        : Optional.empty();
  }

  /** A record is called like the forms of its figure, without their ends. */
  private static Path beside(Path file) {
    String name = String.valueOf(file.getFileName());
    return file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + TableOutput.SIDECAR);
  }

  private static String ending(String name) {
    return name.contains(".") ? name.substring(name.lastIndexOf('.') + 1) : "";
  }

  private static Optional<FigureRecord> read(Path file, Path record, String name) {
    try {
      String text = ForeignFile.text(record, ForeignFile.LARGEST_RESULT);
      return Optional.of(FigureRecord.read(text)).filter(made -> made.files().containsKey(name));
    } catch (UnreadableFile e) {
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      if (Files.exists(TableOutput.sidecar(file))) {
        return Optional.empty();
      }
      throw new UsageProblem(record + " is damaged: " + e.getMessage());
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

  /** The hash of what the file held when it was written. */
  String recordedHash() {
    return record.files().get(name);
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
    return switch (ending(name)) {
      case "svg" -> drawing.svg().getBytes(StandardCharsets.UTF_8);
      case "pdf" -> drawing.pdf();
      case "png" -> drawing.png();
      case "csv" -> drawing.csv().getBytes(StandardCharsets.UTF_8);
      case "txt" -> drawing.text().getBytes(StandardCharsets.UTF_8);
      default -> throw new UsageProblem(file + " is no form of a figure");
    };
  }
}
