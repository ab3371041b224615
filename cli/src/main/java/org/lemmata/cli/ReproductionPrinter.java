package org.lemmata.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lemmata.study.table.Csv;
import org.lemmata.study.table.Hashes;
import org.lemmata.study.table.Provenance;
import org.lemmata.study.table.Table;

/** Prints whether a table came out the same. */
record ReproductionPrinter(Session session) {

  /** Returns the exit code. */
  int print(StoredTable stored, Table table) {
    Provenance then = stored.provenance();
    List<String> differences = Differences.between(then, table.provenance().orElseThrow());
    String what = table.size() + " rows of " + then.study() + ", seed " + then.seed();
    if (stored.written(table).equals(stored.text())) {
      session.line(
          "reproduced: " + stored.file() + " came out the same, byte for byte (" + what + ")");
      if (!differences.isEmpty()) {
        session.line("although it was made elsewhere:");
        differences.forEach(line -> session.line("  " + line));
      }
      return Exit.FINE;
    }
    session.line(
        "not reproduced: "
            + stored.file()
            + ": "
            + Differences.first(stored.csv(), Csv.write(table))
                .orElse("every cell is the same, but the file is laid out differently"));
    reasons(stored, then, differences);
    return Exit.NOT_REPRODUCED;
  }

  private void reasons(StoredTable stored, Provenance then, List<String> differences) {
    String hash = Hashes.sha256(stored.csv().getBytes(StandardCharsets.UTF_8));
    if (!hash.equals(then.contentHash())) {
      session.line("The file was changed after it was written: its content hash is another one.");
    } else if (differences.isEmpty()) {
      session.line("Code and machine are the same, so the study itself is not reproducible.");
    } else {
      session.line("What differs, and may be the reason:");
      differences.forEach(line -> session.line("  " + line));
    }
  }
}
