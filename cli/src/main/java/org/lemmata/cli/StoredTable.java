package org.lemmata.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lemmata.study.file.ForeignFile;
import org.lemmata.study.file.UnreadableFile;
import org.lemmata.study.table.Artefact;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Csv;
import org.lemmata.study.table.Provenance;
import org.lemmata.study.table.Table;
import org.lemmata.study.table.TableJson;

/**
 * A table that was written to a file.
 *
 * @param file where it is
 * @param text what the file holds
 * @param csv the table as CSV
 * @param json whether the file is JSON
 * @param provenance where it came from
 */
record StoredTable(Path file, String text, String csv, boolean json, Provenance provenance) {

  /**
   * Reads a CSV file with its provenance beside it, or a JSON file.
   *
   * @throws UsageProblem if the file cannot be read or was not written by this command
   */
  static StoredTable read(Path file) {
    String text = text(file);
    if (text.stripLeading().startsWith("{")) {
      return json(file, text);
    }
    Path place = OwnProvenance.place(file);
    Path sidecar = TableOutput.sidecar(place);
    Optional<Provenance> own = OwnProvenance.beside(place, bytes(file));
    if (own.isPresent()) {
      return new StoredTable(file, text, text, false, own.get());
    }
    if (!Files.exists(sidecar)) {
      Path missing = StoredFigure.record(place).orElse(sidecar);
      throw new UsageProblem(
          file + " has no " + missing.getFileName() + " beside it, so its origin is unknown");
    }
    try {
      return new StoredTable(file, text, text, false, TableJson.readProvenance(text(sidecar)));
    } catch (IllegalArgumentException e) {
      throw new UsageProblem(sidecar + " is damaged: " + e.getMessage());
    }
  }

  /**
   * The table, read back.
   *
   * @throws UsageProblem if the file does not have these columns
   */
  Table table(List<Column> columns) {
    try {
      return json ? TableJson.read(text) : Csv.read(csv, columns);
    } catch (IllegalArgumentException e) {
      throw new UsageProblem(
          file + " is no table of " + provenance.study() + ": " + e.getMessage());
    }
  }

  /** The bytes that the file would have if the table were this one. */
  String written(Table table) {
    return json ? TableJson.write(table.from(provenance)) : Csv.write(table);
  }

  /** The first artefact beside a CSV file that is another one in a table; a missing one is not. */
  Optional<String> otherArtefact(Table table) {
    for (Artefact artefact : table.artefacts()) {
      Path beside = TableOutput.beside(OwnProvenance.place(file), artefact);
      if (!json && Files.exists(beside) && !Arrays.equals(bytes(beside), artefact.bytes())) {
        return Optional.of(beside.toString());
      }
    }
    return Optional.empty();
  }

  private static StoredTable json(Path file, String text) {
    try {
      Table table = TableJson.read(text);
      Provenance provenance =
          table
              .provenance()
              .orElseThrow(() -> new UsageProblem(file + " does not say where it came from"));
      return new StoredTable(file, text, Csv.write(table), true, provenance);
    } catch (UsageProblem e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new UsageProblem(file + " is no table of Lemmata: " + e.getMessage());
    }
  }

  private static String text(Path file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Path file) {
    try {
      return ForeignFile.read(file, ForeignFile.LARGEST_RESULT);
    } catch (UnreadableFile e) {
      throw new UsageProblem(e.getMessage());
    }
  }
}
