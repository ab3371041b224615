package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StandardOutputTest {

  @Test
  void aFullDiskIsAFailure() {
    assertEquals(Optional.of("No space left on device"), failure("No space left on device"));
  }

  @Test
  void aReaderThatHasReadEnoughIsNone() {
    assertEquals(Optional.empty(), failure("Broken pipe"));
  }

  /** The system speaks the language of the user. */
  @Test
  void soInEveryLanguage() {
    String german = "Datenübergabe unterbrochen (broken pipe)";
    assertEquals(Optional.empty(), failure(new StandardOutput(broken(german), () -> german)));
    String full = "Auf dem Gerät ist kein Speicherplatz mehr verfügbar";
    assertEquals(Optional.of(full), failure(new StandardOutput(broken(full), () -> german)));
  }

  @Test
  void aTruePipeWithoutAReaderIsNone() throws IOException {
    Pipe pipe = Pipe.open();
    try (OutputStream out = Channels.newOutputStream(pipe.sink())) {
      pipe.source().close();
      assertEquals(Optional.empty(), failure(new StandardOutput(out)));
    }
  }

  private static Optional<String> failure(String reason) {
    return failure(new StandardOutput(broken(reason)));
  }

  private static OutputStream broken(String reason) {
    return new OutputStream() {
      @Override
      public void write(int single) throws IOException {
        throw new IOException(reason);
      }
    };
  }

  private static Optional<String> failure(StandardOutput output) {
    try (PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8)) {
      stream.print("a table");
    }
    return output.failure();
  }
}
