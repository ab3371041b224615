package org.lemmata.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.lemmata.study.file.ForeignFile;
import org.lemmata.study.file.UnreadableFile;
import org.lemmata.study.table.Hashes;
import org.lemmata.study.table.Provenance;

/** The data files that a result was computed from. */
final class DataFiles {

  private DataFiles() {}

  /** Says which of a result's data files is not what it was; empty if all are. */
  static Optional<String> changed(Path result, Provenance provenance) {
    for (Map.Entry<String, String> file : provenance.files().entrySet()) {
      String now;
      try {
        now = Hashes.sha256(ForeignFile.read(Path.of(file.getKey()), ForeignFile.LARGEST_DATA));
      } catch (UnreadableFile | InvalidPathException e) {
        return Optional.of(
            result
                + " was computed from the data file "
                + file.getKey()
                + ", which cannot be read from the current folder");
      }
      if (!now.equals(file.getValue())) {
        return Optional.of(
            "the data file "
                + file.getKey()
                + " has changed since "
                + result
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
