package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
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

  private static Optional<String> failure(String reason) {
    StandardOutput output =
        new StandardOutput(
            new OutputStream() {
              @Override
              public void write(int single) throws IOException {
                throw new IOException(reason);
              }
            });
    try (PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8)) {
      stream.print("a table");
    }
    return output.failure();
  }
}
