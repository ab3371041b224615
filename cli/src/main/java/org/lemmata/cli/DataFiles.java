package org.lemmata.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.lemmata.study.table.Hashes;

/** The data files that a table was computed from. */
final class DataFiles {

  private DataFiles() {}

  /** Says which of them is not what it was; empty if all are. */
  static Optional<String> changed(StoredTable stored) {
    for (Map.Entry<String, String> file : stored.provenance().files().entrySet()) {
      String now;
      try {
        now = Hashes.sha256(Files.readAllBytes(Path.of(file.getKey())));
      } catch (IOException | InvalidPathException e) {
        return Optional.of(
            stored.file()
                + " was computed from the data file "
                + file.getKey()
                + ", which cannot be read from the current folder");
      }
      if (!now.equals(file.getValue())) {
        return Optional.of(
            "the data file "
                + file.getKey()
                + " has changed since "
                + stored.file()
                + " was computed from it (SHA-256 "
                + file.getValue()
                + " then, "
                + now
                + " now)");
      }
    }
    return Optional.empty();
  }
}
