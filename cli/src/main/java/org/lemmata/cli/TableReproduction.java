package org.lemmata.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lemmata.study.Excerpt;
import org.lemmata.study.Repeats;
import org.lemmata.study.Request;
import org.lemmata.study.Study;
import org.lemmata.study.run.Runner;
import org.lemmata.study.table.Csv;
import org.lemmata.study.table.Hashes;
import org.lemmata.study.table.Provenance;
import org.lemmata.study.table.Table;

/** Computes a table again and compares the bytes. */
record TableReproduction(Session session, Runner runner, Feedback feedback) {

  /** Returns the exit code. */
  int of(StoredTable stored) {
    Study<?> study = study(session, stored.file(), stored.provenance());
    if (!stored.json() && isForReaders(stored.csv(), study.columns().size())) {
      throw new UsageProblem(
          stored.file() + " is a table for readers; what can be reproduced is CSV and JSON");
    }
    Optional<String> changed = DataFiles.changed(stored.file(), stored.provenance());
    if (changed.isPresent()) {
      session.line("not reproduced: " + Excerpt.plain(changed.get()));
      return Exit.NOT_REPRODUCED;
    }
    Table table = runner.run(study, Request.again(stored.provenance()));
    feedback.rest();
    return study.repeats().equals(Repeats.BITS)
        ? print(stored, table)
        : print(stored, table, study.repeats());
  }

  /** Whether it is an aligned table or Markdown, whose columns no comma separates. */
  private static boolean isForReaders(String text, int columns) {
    String header = text.lines().findFirst().orElse("");
    return header.startsWith("|") || (columns > 1 && header.contains(" ") && !header.contains(","));
  }

  /** The study that a result comes from. */
  static Study<?> study(Session session, Path file, Provenance provenance) {
    return Names.<Study<?>>find(session.papers().studies(), Study::id, provenance.study())
        .orElseThrow(
            () ->
                new UsageProblem(
                    file
                        + " comes from the study '"
                        + provenance.study()
                        + "', which this version does not have"));
  }

  private int print(StoredTable stored, Table table) {
    Provenance then = stored.provenance();
    List<String> differences = Differences.between(then, table.provenance().orElseThrow());
    if (stored.written(table).equals(stored.text())) {
      Optional<String> other = stored.otherArtefact(table);
      if (other.isPresent()) {
        session.line("not reproduced: " + Excerpt.plain(other.get()) + " is another file");
        explain(stored, table, differences);
        return Exit.NOT_REPRODUCED;
      }
      String rows = table.size() == 1 ? "1 row" : table.size() + " rows";
      session.line(
          "reproduced: "
              + stored.file()
              + " came out the same, byte for byte ("
              + rows
              + " of "
              + then.study()
              + ", seed "
              + then.seed()
              + ")");
      Differences.print(session, differences, true);
      return Exit.FINE;
    }
    session.line(
        "not reproduced: "
            + stored.file()
            + ": "
            + Differences.first(stored.csv(), Csv.write(table))
                .map(Excerpt::plain)
                .orElse("every cell is the same, but the file is laid out differently"));
    explain(stored, table, differences);
    return Exit.NOT_REPRODUCED;
  }

  /** Compares with a study that promises less than the same bits everywhere. */
  private int print(StoredTable stored, Table table, Repeats promise) {
    Provenance then = stored.provenance();
    Provenance now = table.provenance().orElseThrow();
    boolean sameDevice = then.machine().device().equals(now.machine().device());
    Optional<String> broken = promise.broken(stored.table(table.columns()), table, sameDevice);
    List<String> differences = Differences.between(then, now);
    if (broken.isPresent()) {
      session.line("not reproduced: " + stored.file() + ": " + broken.get());
      Differences.print(session, differences, false);
      return Exit.NOT_REPRODUCED;
    }
    boolean promised = !promise.equals(Repeats.NOT);
    boolean compared = promised && (sameDevice || !promise.equals(Repeats.BITS_PER_DEVICE));
    session.line(
        (compared ? "reproduced: " : "computed again, and not compared: ")
            + stored.file()
            + ": "
            + promise.sentence());
    Differences.print(session, differences, true);
    return Exit.FINE;
  }

  /** The content of a table with artefacts is more than its CSV form. */
  private void explain(StoredTable stored, Table table, List<String> differences) {
    String then = stored.provenance().contentHash();
    String hash = Hashes.sha256(stored.csv().getBytes(StandardCharsets.UTF_8));
    boolean changed =
        table.artefacts().isEmpty() ? !hash.equals(then) : table.contentHash().equals(then);
    if (changed) {
      session.line("The file was changed after it was written: its content hash is another one.");
    } else {
      Differences.print(session, differences, false);
    }
  }
}
