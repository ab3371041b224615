package org.lemmata.lowlight.data;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;

/** An image of the user's as it is seen: turned as its camera noted. Immutable. */
public final class Photograph {

  private static final int CHANNEL = 0xFF;

  private final BufferedImage stored;
  private final Orientation orientation;
  private final boolean isGrey;

  private Photograph(BufferedImage stored, Orientation orientation) {
    this.stored = Objects.requireNonNull(stored, "stored");
    this.orientation = Objects.requireNonNull(orientation, "orientation");
    this.isGrey = stored.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
  }

  /** Reads a PNG or JPEG; empty if it is none. */
  static Optional<Photograph> read(byte[] file) {
    try {
      return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(file)))
          .map(stored -> new Photograph(stored, Exif.orientation(file)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Pixels of a row. */
  public int width() {
    return orientation.sideways() ? stored.getHeight() : stored.getWidth();
  }

  /** Pixels of a column. */
  public int height() {
    return orientation.sideways() ? stored.getWidth() : stored.getHeight();
  }

  /**
   * The colour of a pixel without its alpha.
   *
   * @param x from 0 to less than the width, to the right
   * @param y from 0 to less than the height, down
   * @return red, green and blue, 8 bits each, the highest first
   */
  public int rgb(int x, int y) {
    int column = orientation.column(x, y, stored.getWidth());
    int row = orientation.row(x, y, stored.getHeight());
    return isGrey ? grey(column, row) * 0x010101 : stored.getRGB(column, row) & 0xFFFFFF;
  }

  /** Java takes grey for linear light and would make it brighter; files have it as sRGB. */
  private int grey(int column, int row) {
    ColorModel model = stored.getColorModel();
    double white = (1L << model.getComponentSize(0)) - 1;
    return (int) Math.round(CHANNEL * stored.getRaster().getSample(column, row, 0) / white);
  }
}
