package org.lemmata.report.math;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The symbols that formulas may use, read from a table: a line has name, kind and text. */
final class Symbols {

  private static final String TABLE = "symbols.txt";

  private static final Map<String, Node.Symbol> BY_NAME = new HashMap<>();
  private static final Map<String, Node.Symbol> BY_TEXT = new HashMap<>();

  static {
    try (InputStream stream = Symbols.class.getResourceAsStream(TABLE);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(stream, TABLE), StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.isBlank()).forEach(Symbols::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Symbols() {}

  private static void add(String line) {
    String[] parts = line.split("\\s+", 3);
    Node.Symbol symbol = new Node.Symbol(parts[2], SymbolClass.named(parts[1]));
    BY_NAME.put(parts[0], symbol);
    boolean ascii = symbol.text().codePoints().allMatch(c -> c < 128);
    if (!ascii && symbol.kind() != SymbolClass.ACCENT) {
      BY_TEXT.putIfAbsent(parts[2], symbol);
    }
  }

  /** By its name: a command with its backslash, or a character. */
  static Optional<Node.Symbol> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** By the character that it shows, which stands for itself if it is beyond ASCII. */
  static Optional<Node.Symbol> shown(String character) {
    return Optional.ofNullable(BY_TEXT.get(character));
  }
}
