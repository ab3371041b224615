package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the endpoint is named; what is asked of it is tested with the paper. */
class EndpointOptionTest {

  @TempDir Path folder;

  @AfterEach
  void forget() {
    List.of("lemmata.endpoint", "lemmata.model", "lemmata.tokens").forEach(System::clearProperty);
  }

  @Test
  void whoeverAsksReadsIt() {
    Ran.command(
            folder,
            "run",
            "toy.line",
            "--endpoint",
            "http://localhost/v1",
            "--model",
            "m",
            "--tokens",
            "5")
        .exits(Exit.FINE);
    assertEquals("http://localhost/v1", System.getProperty("lemmata.endpoint"));
    assertEquals("m", System.getProperty("lemmata.model"));
    assertEquals("5", System.getProperty("lemmata.tokens"));
  }

  @Test
  void aFileIsForALocalServer() {
    Ran.command(folder, "run", "toy.line", "--model", "file:model.gguf")
        .refuses(
            "--model=file:model.gguf: --model must be the name of a model at --endpoint: no model"
                + " runs inside this program; let a local server such as llama.cpp's or Ollama open"
                + " the file, and name its address, --endpoint http://localhost:8080/v1");
  }

  @Test
  void aLimitIsANumber() {
    Ran.command(folder, "run", "toy.line", "--tokens", "many")
        .refuses("--tokens=many: --tokens must be a whole number from 0 to 1000000000000");
  }
}
