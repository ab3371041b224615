package org.lemmata.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StateBytesTest {

  private static final StateBytes STATE =
      StateBytes.of(
          parts -> {
            parts.doubles("weights", 1.5, Double.NaN);
            parts.longs("done", 7);
          });

  @Test
  void givesBackWhatItWasGiven() {
    assertArrayEquals(new double[] {1.5, Double.NaN}, STATE.doubles("weights"));
    assertArrayEquals(new long[] {7}, STATE.longs("done"));
    assertThrows(UncheckedIOException.class, () -> STATE.longs("epoch"));
  }

  @Test
  void isReadAsItWasWritten() throws IOException {
    byte[] bytes = written();
    StateBytes read = StateBytes.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    assertArrayEquals(STATE.doubles("weights"), read.doubles("weights"));
    assertEquals(7, read.longs("done")[0]);
  }

  @Test
  void refusesAPartThatIsCutOff() throws IOException {
    byte[] bytes = written();
    byte[] less = Arrays.copyOf(bytes, bytes.length - 1);
    assertThrows(
        EOFException.class,
        () -> StateBytes.read(new DataInputStream(new ByteArrayInputStream(less))));
  }

  @Test
  void refusesTwoPartsOfOneName() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            StateBytes.of(
                parts -> {
                  parts.longs("done", 1);
                  parts.longs("done", 2);
                }));
  }

  private static byte[] written() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    STATE.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
