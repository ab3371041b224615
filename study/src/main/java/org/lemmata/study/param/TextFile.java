package org.lemmata.study.param;

import java.util.Objects;
import java.util.Optional;
import org.lemmata.study.table.Hashes;

/**
 * A parameter that is the word {@code built-in}, or {@code @FILE} with a text of the user's in
 * UTF-8. Immutable.
 */
public final class TextFile implements FromFile {

  /** The word for what is part of the program. */
  static final String BUILT_IN = "built-in";

  private static final String LEGAL = BUILT_IN + " or @FILE with a text in UTF-8 that is not empty";

  private final DataFile file;
  private final String text;

  private TextFile(DataFile file, String text) {
    this.file = file;
    this.text = text;
  }

  /**
   * Reads the word or the file.
   *
   * @throws InvalidParameter if it is neither, or the file cannot be read or is no text
   */
  public static TextFile parse(String name, String value) {
    if (value.equals(BUILT_IN)) {
      return new TextFile(null, null);
    }
    if (!value.startsWith("@")) {
      throw new InvalidParameter(name, value, LEGAL);
    }
    byte[] bytes = DataFile.bytes(name, value.substring(1));
    String text =
        DataFile.utf8(bytes)
            .filter(content -> !content.isBlank())
            .orElseThrow(() -> new InvalidParameter(name, value, LEGAL));
    return new TextFile(new DataFile(value.substring(1), Hashes.sha256(bytes)), text);
  }

  /** The user's text; empty if it is the one that is part of the program. */
  public Optional<String> text() {
    return Optional.ofNullable(text);
  }

  @Override
  public Optional<DataFile> file() {
    return Optional.ofNullable(file);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TextFile that && Objects.equals(file, that.file);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(file);
  }

  @Override
  public String toString() {
    return file == null ? BUILT_IN : "@" + file.path();
  }
}
