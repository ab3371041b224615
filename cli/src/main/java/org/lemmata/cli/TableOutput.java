package org.lemmata.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.lemmata.cli.screen.Screen;
import org.lemmata.cli.screen.TableText;
import org.lemmata.study.Request;
import org.lemmata.study.Study;
import org.lemmata.study.run.Payload;
import org.lemmata.study.run.Runner;
import org.lemmata.study.run.Spill;
import org.lemmata.study.run.Target;
import org.lemmata.study.table.Artefact;
import org.lemmata.study.table.Csv;
import org.lemmata.study.table.Table;
import org.lemmata.study.table.TableJson;
import org.lemmata.study.table.TableWriter;
import picocli.CommandLine.Option;

/** The options that say where a table goes and how it is written. */
final class TableOutput {

  /** What stands behind the name of a CSV file in the name of its provenance. */
  static final String SIDECAR = ".provenance.json";

  private enum Format {
    TABLE,
    CSV,
    JSON,
    MARKDOWN
  }

  @Option(
      names = "--format",
      paramLabel = "table|csv|json|markdown",
      description =
          "an aligned table of six digits a number, csv, json with its provenance, or markdown "
              + "(default: by the name of the file; without a file table on a terminal, else csv)")
  private String format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "writes to a file; all but a JSON file get their provenance and artefacts beside them")
  private String out;

  @Option(names = "--overwrite", description = "replaces an existing file")
  private boolean overwrite;

  private Optional<TableFiles> files = Optional.empty();

  /** Whether existing files may be replaced. */
  boolean overwrites() {
    return overwrite;
  }

  /** Whether the table or its provenance goes to a file; to be asked after the check. */
  boolean writes(Target other) {
    return files.filter(place -> place.write(other)).isPresent();
  }

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
    if (files.isEmpty()) {
      session.out().print(text(table, shown(session), session.screen()));
      return;
    }
    byte[] text = text(table, format(), Screen.NONE).getBytes(StandardCharsets.UTF_8);
    String written =
        files
            .get()
            .publish(
                Payload.of(text),
                table.columns(),
                table.artefacts(),
                table.provenance().orElseThrow());
    notices.accept("wrote " + written);
  }

  /** Whether rows can be written before all are known, which an aligned table needs. */
  boolean isRowByRow(Session session) {
    return (files.isEmpty() ? shown(session) : format()) != Format.TABLE;
  }

  /** What writes a table while it is computed. */
  interface Source {

    /**
     * Writes the whole table, or throws.
     *
     * @throws IOException if the writer does
     */
    Runner.Streamed write(TableWriter writer) throws IOException;
  }

  /**
   * Writes a table row by row, to be put in place or printed when it is whole: of one that breaks
   * off nothing is left or seen.
   *
   * @param scratch an existing folder, for what is to be printed
   */
  void write(Source source, Path scratch, Session session, Feedback feedback) {
    try (Spill spill = files.map(TableFiles::spill).orElseGet(() -> new Spill(scratch, scratch))) {
      Runner.Streamed table = source.write(writer(spill.out()));
      feedback.rest();
      if (files.isEmpty()) {
        spill.writeTo(session.out());
      } else {
        feedback.accept(
            "wrote " + files.get().publish(spill, table.columns(), List.of(), table.provenance()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TableWriter writer(OutputStream out) throws IOException {
    return switch (format()) {
      case CSV -> Csv.writer(out);
      case JSON -> TableJson.writer(out);
      case MARKDOWN -> MarkdownTable.writer(out);
      case TABLE -> throw new IllegalStateException("an aligned table is not written row by row");
    };
  }

  private Format shown(Session session) {
    return format == null && session.screen().isTerminal() ? Format.TABLE : format();
  }

  private static String text(Table table, Format format, Screen screen) {
    return switch (format) {
      case TABLE -> String.join("\n", TableText.of(table, screen)) + "\n" + footer(table, screen);
      case CSV -> Csv.write(table);
      case JSON -> TableJson.write(table);
      case MARKDOWN -> MarkdownTable.write(table);
    };
  }

  private static String footer(Table table, Screen screen) {
    String rows = table.size() == 1 ? "1 row" : table.size() + " rows";
    String words = rows + "; --format csv has every digit";
    return screen.paint(Screen.Ink.FAINT, words) + "\n";
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
    String name = out == null ? "" : out.toLowerCase(Locale.ROOT);
    return name.endsWith(".json")
        ? Format.JSON
        : name.endsWith(".md") ? Format.MARKDOWN : Format.CSV;
  }
}
