package org.lemmata.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.lemmata.study.run.OutputFile;
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

  /** Refuses a wrong format or target before anything is computed. */
  void check() {
    format();
    if (out == null) {
      return;
    }
    Path target = Arguments.path("--out", out);
    checkTarget(target, overwrite);
    if (format() == Format.CSV) {
      // Left by a run that was killed between the two files, so it may always be replaced.
      checkTarget(sidecar(target), true);
    }
  }

  /** Writes the table. */
  void write(Table table, Session session, Consumer<String> notices) {
    String text = format() == Format.CSV ? Csv.write(table) : TableJson.write(table);
    if (out == null) {
      session.out().print(text);
      return;
    }
    Path target = Arguments.path("--out", out);
    String written = target.toString();
    if (format() == Format.CSV) {
      // First, so that a CSV file never stands without its provenance.
      OutputFile.write(sidecar(target), TableJson.write(table.provenance().orElseThrow()));
      written += " and " + sidecar(target).getFileName();
      for (Artefact artefact : table.artefacts()) {
        OutputFile.write(beside(target, artefact), artefact.bytes());
        written += " and " + beside(target, artefact).getFileName();
      }
    }
    OutputFile.write(target, text);
    notices.accept("wrote " + written);
  }

  static Path sidecar(Path table) {
    return table.resolveSibling(table.getFileName() + SIDECAR);
  }

  /** Where an artefact of a CSV file stands: its name behind the file's. */
  static Path beside(Path table, Artefact artefact) {
    return table.resolveSibling(table.getFileName() + "." + artefact.name());
  }

  static void checkTarget(Path target, boolean overwrite) {
    UsageProblem.ofTargets(() -> OutputFile.check(target, overwrite));
  }

  private Format format() {
    if (format != null) {
      return Arguments.choice("--format", format, Format.class);
    }
    return out != null && out.toLowerCase(Locale.ROOT).endsWith(".json") ? Format.JSON : Format.CSV;
  }
}
