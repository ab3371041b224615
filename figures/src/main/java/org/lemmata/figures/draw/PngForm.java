package org.lemmata.figures.draw;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.lemmata.figures.draw.plot.Composition;

/** Renders a composition to pixels. */
final class PngForm {

  /** Two for each CSS pixel, of which there are 96 an inch. */
  static final double PIXELS_PER_POINT = 2 * 96 / 72.0;

  static {
    // Otherwise the encoder keeps the picture in a temporary file first.
    ImageIO.setUseCache(false);
  }

  private PngForm() {}

  static byte[] write(Composition composition) {
    BufferedImage image =
        new BufferedImage(
            pixels(composition.width()), pixels(composition.height()), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
    composition.draw(graphics);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, "png", bytes)) {
        throw new IllegalStateException("every Java platform writes PNG");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static int pixels(double points) {
    return (int) Math.floor(points * PIXELS_PER_POINT);
  }
}
