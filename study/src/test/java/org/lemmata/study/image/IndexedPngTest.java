package org.lemmata.study.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.study.table.Hashes;

class IndexedPngTest {

  private static final List<Integer> PALETTE = List.of(0xFFFFFF, 0x2166AC, 0xB2182B);

  /** The last is longer than a stored block, the one before fills one. */
  @ParameterizedTest
  @CsvSource({"1,1", "7,5", "255,255", "254,257", "300,400"})
  void aDecoderSeesThePixels(int width, int height) throws IOException {
    int[] pixels = IntStream.range(0, width * height).map(i -> (i % 11 + i / 7) % 3).toArray();
    BufferedImage image =
        ImageIO.read(new ByteArrayInputStream(IndexedPng.write(width, PALETTE, pixels)));
    assertEquals(width, image.getWidth());
    assertEquals(height, image.getHeight());
    for (int i = 0; i < pixels.length; i++) {
      int seen = image.getRGB(i % width, i / width) & 0xFFFFFF;
      assertEquals(PALETTE.get(pixels[i]), seen, "pixel " + i);
    }
  }

  @Test
  void theBytesAreTheSameEverywhere() {
    byte[] png = IndexedPng.write(2, PALETTE, new int[] {0, 1, 2, 0});
    assertEquals(95, png.length);
    assertEquals(
        "aa5de556f5a3fed430b6211680fd2b36f8645fb4dace0ca39f1421d7bc3a8d77", Hashes.sha256(png));
  }

  @Test
  void refusesWhatIsNoImage() {
    assertThrows(
        IllegalArgumentException.class, () -> IndexedPng.write(2, List.of(), new int[] {0, 0}));
    assertThrows(
        IllegalArgumentException.class, () -> IndexedPng.write(2, PALETTE, new int[] {0, 0, 0}));
    assertThrows(
        IndexOutOfBoundsException.class, () -> IndexedPng.write(1, PALETTE, new int[] {3}));
  }
}
