package org.lemmata.study.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that the memory may not have room for. */
class SpillTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 29_999, 30_000, 1 << 20})
  void givesBackWhatWasWrittenAndLeavesNothing(int most) throws IOException {
    byte[] bytes = new byte[30_000];
    new Random(5).nextBytes(bytes);
    try (Spill spill = new Spill(folder, folder, most)) {
      spill.out().write(bytes[0]);
      spill.out().write(bytes, 1, 9000);
      spill.out().write(bytes, 9001, bytes.length - 9001);
      assertEquals(bytes.length, spill.size());
      for (int k = 0; k < 2; k++) {
        ByteArrayOutputStream back = new ByteArrayOutputStream();
        spill.writeTo(back);
        assertArrayEquals(bytes, back.toByteArray());
      }
      assertEquals(bytes[0] & 0xff, spill.open().read());
      try (Stream<Path> files = Files.list(folder)) {
        assertEquals(0, files.count(), "it has no name, so that a kill leaves nothing");
      }
      Path file = Files.write(folder.resolve("file"), bytes);
      assertTrue(spill.isIn(file));
      bytes[bytes.length - 1]++;
      assertFalse(spill.isIn(Files.write(file, bytes)));
      assertFalse(spill.isIn(Files.write(file, Arrays.copyOf(bytes, 100))));
      Files.delete(file);
    }
  }

  @Test
  void noRoomIsSaidOfWhatItWasToBecome() throws IOException {
    try (Spill spill = new Spill(folder.resolve("no"), Path.of("table.csv"), 10)) {
      UnwritableOutput refusal =
          assertThrows(UnwritableOutput.class, () -> spill.out().write(new byte[11]));
      assertEquals("cannot write table.csv: no file can be made there", refusal.getMessage());
    }
  }
}
