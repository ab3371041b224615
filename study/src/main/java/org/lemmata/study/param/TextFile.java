package org.lemmata.study.param;

import java.util.Optional;
import org.lemmata.study.table.Hashes;

/**
 * A parameter that is the word {@code built-in}, or {@code @FILE} with a text of the user's in
 * UTF-8. Immutable.
 */
public final class TextFile extends UserData {

  private static final String LEGAL = BUILT_IN + " or @FILE with a text in UTF-8 that is not empty";

  private final String text;

  private TextFile(DataFile file, String text) {
    super(BUILT_IN, file);
    this.text = text;
  }

  /**
   * Reads the word or the file.
   *
   * @throws InvalidParameter if it is neither, or the file cannot be read or is no text
   */
  public static TextFile parse(String name, String value) {
    Optional<String> path = path(name, value, BUILT_IN, LEGAL);
    if (path.isEmpty()) {
      return new TextFile(null, null);
    }
    byte[] bytes = DataFile.bytes(name, path.get());
    String text =
        DataFile.utf8(bytes)
            .filter(content -> !content.isBlank())
            .orElseThrow(() -> new InvalidParameter(name, value, LEGAL));
    return new TextFile(new DataFile(path.get(), Hashes.sha256(bytes)), text);
  }

  /** The user's text; empty if it is the one that is part of the program. */
  public Optional<String> text() {
    return Optional.ofNullable(text);
  }
}
