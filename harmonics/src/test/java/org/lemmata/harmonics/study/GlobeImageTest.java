package org.lemmata.harmonics.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.ToDoubleFunction;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.table.Artefact;

class GlobeImageTest {

  private static final int LAST = GlobeImage.SIZE - 1;

  private static Artefact paint(ToDoubleFunction<double[]> function, Parallel parallel) {
    return GlobeImage.of("globe.png", 1, function, parallel);
  }

  private static BufferedImage image(ToDoubleFunction<double[]> function) throws IOException {
    byte[] png = paint(function, Parallel.sequential()).bytes();
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static int red(BufferedImage image, int col, int row) {
    return image.getRGB(col, row) >> 16 & 0xFF;
  }

  private static int blue(BufferedImage image, int col, int row) {
    return image.getRGB(col, row) & 0xFF;
  }

  @Test
  void northIsUpAndEastIsRight() throws IOException {
    int middle = GlobeImage.SIZE / 2;
    BufferedImage north = image(x -> x[2]);
    assertTrue(red(north, middle, 3) > blue(north, middle, 3), "red at the top");
    assertTrue(red(north, middle, LAST - 3) < blue(north, middle, LAST - 3), "blue below");
    BufferedImage east = image(x -> x[1]);
    assertTrue(red(east, LAST - 3, middle) > blue(east, LAST - 3, middle), "red at the right");
    BufferedImage front = image(x -> x[0]);
    assertEquals(0xB2182B, front.getRGB(middle, middle) & 0xFFFFFF);
    assertEquals(0xFFFFFF, front.getRGB(0, 0) & 0xFFFFFF);
  }

  @Test
  void pointsAreOnTheSphere() {
    paint(
        x -> {
          assertEquals(1, x[0] * x[0] + x[1] * x[1] + x[2] * x[2], 1e-15);
          return 0;
        },
        Parallel.sequential());
  }

  @Test
  void threadsDoNotMatter() {
    try (Parallel four = Parallel.of(4)) {
      assertEquals(paint(x -> x[1] * x[2], Parallel.sequential()), paint(x -> x[1] * x[2], four));
    }
  }
}
