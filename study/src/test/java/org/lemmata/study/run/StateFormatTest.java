package org.lemmata.study.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.study.Checkpoint;

class StateFormatTest {

  @TempDir Path folder;

  private final StateFormat format = new StateFormat("this computation");

  private Path write(Consumer<Checkpoint.Parts> state) throws IOException {
    Path file = folder.resolve("state");
    try (OutputStream out = Files.newOutputStream(file)) {
      format.write(out, state);
    }
    return file;
  }

  private static boolean isWhole(StateFormat format, Path file) throws IOException {
    try (FileChannel open = FileChannel.open(file)) {
      return format.isWhole(open);
    }
  }

  private <T> T read(Path file, String part, Checkpoint.Reading<T> reading) throws IOException {
    try (FileChannel open = FileChannel.open(file)) {
      return format.read(open, part, reading);
    }
  }

  @Test
  void partsReadBackInAnyOrder() throws IOException {
    double[] weights = new Random(1).doubles(50_000).toArray();
    byte[] text = "three chunks and a bit".repeat(10_000).getBytes(StandardCharsets.UTF_8);
    Path file =
        write(
            parts -> {
              parts.doubles("weights", weights);
              parts.doubles("nothing");
              parts.part("text", out -> out.write(text));
              parts.longs("step", 7, Long.MIN_VALUE);
            });
    assertTrue(isWhole(format, file));
    assertArrayEquals(
        new long[] {7, Long.MIN_VALUE},
        this.<long[]>read(
            file,
            "step",
            in -> {
              in.readInt();
              return new long[] {in.readLong(), in.readLong()};
            }));
    assertArrayEquals(text, this.<byte[]>read(file, "text", in -> in.readAllBytes()));
    double[] back =
        read(
            file,
            "weights",
            in -> {
              double[] values = new double[in.readInt()];
              for (int i = 0; i < values.length; i++) {
                values[i] = in.readDouble();
              }
              assertEquals(-1, in.read(), "a part ends where it ends");
              return values;
            });
    assertArrayEquals(weights, back);
    assertThrows(EOFException.class, () -> this.<Integer>read(file, "other", in -> in.read()));
  }

  @Test
  void whatIsDamagedOrOfAnotherComputationIsNotWhole() throws IOException {
    Path file = write(parts -> parts.longs("step", 7));
    byte[] bytes = Files.readAllBytes(file);
    assertFalse(isWhole(new StateFormat("another"), file));
    for (int i = 0; i < bytes.length; i++) {
      byte[] damaged = bytes.clone();
      damaged[i] ^= 1;
      assertFalse(isWhole(format, Files.write(file, damaged)), "byte " + i);
      assertFalse(isWhole(format, Files.write(file, Arrays.copyOf(bytes, i))), "cut " + i);
    }
  }

  @Test
  void aPartHasANameOfItsOwn() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            write(
                parts -> {
                  parts.longs("a", 1);
                  parts.longs("a", 2);
                }));
    assertThrows(IllegalArgumentException.class, () -> write(parts -> parts.longs("", 1)));
  }
}
