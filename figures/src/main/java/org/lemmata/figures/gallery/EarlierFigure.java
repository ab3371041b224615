package org.lemmata.figures.gallery;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.lemmata.study.Scale;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.file.ForeignFile;
import org.lemmata.study.file.UnreadableFile;
import org.lemmata.study.run.Part;
import org.lemmata.study.run.Target;
import org.lemmata.study.table.Hashes;

/**
 * What an earlier start of the same command left of a figure, as the record beside the files says.
 *
 * @param figure the figure
 * @param scale the scale
 * @param seed the seed
 */
record EarlierFigure(Figure figure, Scale scale, long seed) {

  /** Whether these are the bytes of a record of this figure at this scale and seed. */
  boolean isRecord(byte[] there) {
    return read(there).isPresent();
  }

  /**
   * Tells whether a file is what a record says that it is.
   *
   * @param record where the record is, if there is one
   * @param name the name of the file
   */
  Predicate<byte[]> isFile(Target record, String name) {
    List<FigureRecord> records =
        List.of(record.file(), Path.of(record.file() + Part.NEXT)).stream()
            .flatMap(file -> read(file).stream())
            .toList();
    return there ->
        records.stream()
            .map(made -> made.files().get(name))
            .filter(Objects::nonNull)
            .anyMatch(hash -> hash.equals(Hashes.sha256(there)));
  }

  private Optional<FigureRecord> read(Path file) {
    try {
      return read(ForeignFile.read(file, ForeignFile.LARGEST_RESULT));
    } catch (UnreadableFile e) {
      return Optional.empty();
    }
  }

  private Optional<FigureRecord> read(byte[] bytes) {
    try {
      return Optional.of(FigureRecord.read(new String(bytes, StandardCharsets.UTF_8)))
          .filter(this::isOfThis);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private boolean isOfThis(FigureRecord record) {
    return record.figure().equals(figure.id())
        && record.scale() == scale
        && record.inputs().values().stream().allMatch(input -> input.seed() == seed);
  }
}
