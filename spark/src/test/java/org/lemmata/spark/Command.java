package org.lemmata.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lemmata.cli.Main;

/** What one command came to, run in this process. */
record Command(int exit, String out, String err) {

  /** Runs it with a cache of its own. */
  static Command run(Path cache, List<String> line, String... more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Main.run(
            Stream.concat(line.stream(), Stream.of(more)).toArray(String[]::new),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of("LEMMATA_CACHE", cache.toString(), "LEMMATA_OFFLINE", "1"));
    return new Command(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Requires the same exit code and output, to the last byte. */
  void isAs(Command other) {
    assertEquals(other.exit, exit, err);
    assertEquals(other.out, out);
  }
}
