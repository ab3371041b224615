package org.lemmata.engine.gpt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.linalg.random.Streams;

class GptFileTest {

  private static final Gpt GPT = Gpt.of(new GptShape(5, 4, 2, 6, 2));

  private static void assertRefused(String part, GptShape other, Path file) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> GptFile.read(Gpt.of(other), file));
    assertTrue(refused.getMessage().contains(part), refused.getMessage());
  }

  @Test
  void parametersComeBackAndThoseOfAnotherModelAreRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("model.safetensors");
    float[] parameters = GPT.initial(Streams.of(1, "file").stream(0));
    try (OutputStream out = Files.newOutputStream(file)) {
      GptFile.write(GPT, parameters, out);
    }
    assertArrayEquals(parameters, GptFile.read(GPT, file));
    assertRefused("2 heads, not 3", new GptShape(5, 4, 2, 6, 3), file);
    assertRefused("it has the arrays", new GptShape(5, 4, 3, 6, 2), file);
    assertRefused(
        "'token.weight' has the shape [5, 6], not [7, 6]", new GptShape(7, 4, 2, 6, 2), file);
  }

  @Test
  void aVectorOfAnotherLengthIsNotWritten() {
    assertThrows(
        IllegalArgumentException.class,
        () -> GptFile.write(GPT, new float[3], OutputStream.nullOutputStream()));
  }
}
