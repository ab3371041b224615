package org.lemmata.study.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;

/** {@link Table#contentHash} of rows that come one after the other. */
public final class ContentHash {

  private final MessageDigest digest = Hashes.digest();
  private final OutputStream content =
      new DigestOutputStream(OutputStream.nullOutputStream(), digest);
  private final Csv.Rows csv = Csv.rows(content);

  /** The hash of a table with these columns. */
  public ContentHash(List<Column> columns) {
    feed(() -> csv.begin(columns));
  }

  static String of(Table table) {
    ContentHash hash = new ContentHash(table.columns());
    hash.rows(table);
    table.artefacts().forEach(hash::artefact);
    return hash.finish();
  }

  /** Adds rows behind those before. */
  public void rows(Table part) {
    feed(() -> csv.rows(part));
  }

  /** Adds an artefact behind all rows. */
  void artefact(Artefact artefact) {
    feed(
        () -> {
          csv.flush();
          content.write((artefact + "\n").getBytes(StandardCharsets.UTF_8));
        });
  }

  /** SHA-256 of all that was added, in lower-case hexadecimal. */
  public String finish() {
    feed(csv::flush);
    return Hashes.finish(digest);
  }

  private interface Step {
    void take() throws IOException;
  }

  private static void feed(Step step) {
    try {
      step.take();
    } catch (IOException e) {
      throw new UncheckedIOException("a digest takes everything", e);
    }
  }
}
