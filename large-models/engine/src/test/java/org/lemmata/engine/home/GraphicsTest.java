package org.lemmata.engine.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphicsTest {

  @Test
  void gpusAreNamedAsTheDriverNamesThem(@TempDir Path driver) throws IOException {
    assertEquals("", Graphics.models(driver.resolve("none")));
    for (String slot : List.of("0000:01:00.0", "0000:02:00.0")) {
      Path gpu = Files.createDirectory(driver.resolve(slot));
      Files.writeString(
          gpu.resolve("information"), "Model: \t\t NVIDIA H200\nIRQ:   \t\t 18\nGPU UUID: \t x\n");
    }
    assertEquals("NVIDIA H200", Graphics.models(driver));
  }
}
