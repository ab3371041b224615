package org.lemmata.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.lemmata.study.Request;
import org.lemmata.study.Study;
import org.lemmata.study.table.Artefact;
import org.lemmata.study.table.Csv;
import org.lemmata.study.table.Table;
import org.lemmata.study.table.TableJson;
import picocli.CommandLine.Option;

/** The options that say where a table goes and how it is written. */
final class TableOutput {

  /** What stands behind the name of a CSV file in the name of its provenance. */
  static final String SIDECAR = ".provenance.json";

  private enum Format {
    CSV,
    JSON
  }

  @Option(
      names = "--format",
      paramLabel = "csv|json",
      description = "csv, or json with its provenance (default: by the name of the file, else csv)")
  private String format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "writes to a file; a CSV file gets its provenance and artefacts beside it")
  private String out;

  @Option(names = "--overwrite", description = "replaces an existing file")
  private boolean overwrite;

  private Optional<TableFiles> files = Optional.empty();

  /** Refuses a wrong format or target before anything is computed. */
  void check(Study<?> study, Request request) {
    boolean beside = format() != Format.JSON;
    if (out != null) {
      Path name = Arguments.path("--out", out);
      TableFiles place = TableFiles.of(name, beside, overwrite, new EarlierRun(study, request));
      place.check();
      files = Optional.of(place);
    }
  }

  /** Writes the table. */
  void write(Table table, Session session, Consumer<String> notices) {
    String text = format() == Format.CSV ? Csv.write(table) : TableJson.write(table);
    if (files.isEmpty()) {
      session.out().print(text);
      return;
    }
    notices.accept("wrote " + files.get().publish(table, text));
  }

  static Path sidecar(Path table) {
    return table.resolveSibling(table.getFileName() + SIDECAR);
  }

  /** Where an artefact of a CSV file stands: its name behind the file's. */
  static Path beside(Path table, Artefact artefact) {
    return table.resolveSibling(table.getFileName() + "." + artefact.name());
  }

  private Format format() {
    if (format != null) {
      return Arguments.choice("--format", format, Format.class);
    }
    return out != null && out.toLowerCase(Locale.ROOT).endsWith(".json") ? Format.JSON : Format.CSV;
  }
}
