package org.lemmata.figures.draw.plot;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.lemmata.study.table.Artefact;

/** An image that still has the bytes of its file, so that they can be embedded as they are. */
public final class EmbeddedImage extends BufferedImage {

  private final Artefact artefact;

  private EmbeddedImage(Artefact artefact, BufferedImage decoded) {
    super(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_INT_ARGB);
    this.artefact = artefact;
    Graphics2D graphics = createGraphics();
    graphics.drawImage(decoded, 0, 0, null);
    graphics.dispose();
  }

  /**
   * Decodes an artefact.
   *
   * @throws IllegalArgumentException if it is not a PNG
   */
  static EmbeddedImage of(Artefact artefact) {
    if (!artefact.mediaType().equals("image/png")) {
      throw new IllegalArgumentException(
          "the artefact " + artefact.name() + " is " + artefact.mediaType() + ", not a PNG");
    }
    // Otherwise the decoder keeps the file in a temporary one first.
    ImageIO.setUseCache(false);
    try {
      BufferedImage decoded = ImageIO.read(new ByteArrayInputStream(artefact.bytes()));
      if (decoded == null) {
        throw new IllegalArgumentException("the artefact " + artefact.name() + " is no PNG");
      }
      return new EmbeddedImage(artefact, decoded);
    } catch (IOException e) {
      throw new IllegalArgumentException("the artefact " + artefact.name() + " is damaged", e);
    }
  }

  /** The file. */
  public Artefact artefact() {
    return artefact;
  }
}
