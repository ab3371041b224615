package org.lemmata.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.lemmata.study.file.ForeignFile;
import org.lemmata.study.file.UnreadableFile;
import org.lemmata.study.run.Part;
import org.lemmata.study.table.Hashes;
import org.lemmata.study.table.Provenance;
import org.lemmata.study.table.TableJson;

/**
 * The provenance that belongs to a CSV file, known by the hash of its content. While a table is
 * being replaced two stand beside it; a process that is killed then leaves both, and one belongs.
 */
final class OwnProvenance {

  private OwnProvenance() {}

  /** The name of a table's file without links, beside which its provenance is. */
  static Path place(Path file) {
    try {
      return Files.isSymbolicLink(file) ? file.toRealPath() : file;
    } catch (IOException e) {
      return file;
    }
  }

  /**
   * The provenance beside a file that has the hash of its content.
   *
   * @param file without links
   * @throws IOException if the file cannot be read
   */
  static Optional<Provenance> beside(Path file) throws IOException {
    MessageDigest digest = Hashes.digest();
    try (InputStream csv = new DigestInputStream(Files.newInputStream(file), digest)) {
      csv.transferTo(OutputStream.nullOutputStream());
    }
    return beside(file, Hashes.finish(digest));
  }

  /** The provenance beside a file that has the hash of these bytes of it. */
  static Optional<Provenance> beside(Path file, byte[] csv) {
    return beside(file, Hashes.sha256(csv));
  }

  private static Optional<Provenance> beside(Path file, String hash) {
    Path usual = TableOutput.sidecar(file);
    for (Path candidate : List.of(usual, usual.resolveSibling(usual.getFileName() + Part.NEXT))) {
      Optional<Provenance> found = read(candidate);
      if (found.isPresent() && found.get().contentHash().equals(hash)) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Provenance> read(Path file) {
    try {
      return read(ForeignFile.read(file, ForeignFile.LARGEST_RESULT));
    } catch (UnreadableFile e) {
      return Optional.empty();
    }
  }

  /** The provenance that a file holds; empty if it holds something else. */
  static Optional<Provenance> read(byte[] json) {
    try {
      return Optional.of(TableJson.readProvenance(new String(json, StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
