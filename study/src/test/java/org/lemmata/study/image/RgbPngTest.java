package org.lemmata.study.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RgbPngTest {

  /** The last is longer than a stored block. */
  @ParameterizedTest
  @CsvSource({"1,1", "7,5", "150,200"})
  void aDecoderSeesThePixels(int width, int height) throws IOException {
    int[] pixels = IntStream.range(0, width * height).map(i -> i * 0x01F35B & 0xFFFFFF).toArray();
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(RgbPng.write(width, pixels)));
    assertEquals(width, image.getWidth());
    assertEquals(height, image.getHeight());
    for (int i = 0; i < pixels.length; i++) {
      int seen = image.getRGB(i % width, i / width) & 0xFFFFFF;
      assertEquals(pixels[i], seen, "pixel " + i);
    }
  }

  @Test
  void refusesWhatIsNoImage() {
    assertThrows(IllegalArgumentException.class, () -> RgbPng.write(2, new int[] {0, 0, 0}));
    assertThrows(IllegalArgumentException.class, () -> RgbPng.write(1, new int[] {}));
  }
}
