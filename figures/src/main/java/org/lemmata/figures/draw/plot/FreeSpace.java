package org.lemmata.figures.draw.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.jfree.chart.plot.XYPlot;

/**
 * Where a plot shows nothing: the marks are drawn on a small raster, and a rectangle is free when
 * all its cells stayed white.
 */
final class FreeSpace {

  /** Raster cells a point. */
  private static final int FINENESS = 1;

  private final int width;
  private final int height;

  /** How many cells above and to the left of a corner are covered. */
  private final int[][] covered;

  private FreeSpace(int width, int height, int[][] covered) {
    this.width = width;
    this.height = height;
    this.covered = covered;
  }

  static FreeSpace of(XYPlot marks, double plotWidth, double plotHeight) {
    int width = (int) Math.ceil(plotWidth * FINENESS);
    int height = (int) Math.ceil(plotHeight * FINENESS);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setPaint(Color.WHITE);
    graphics.fill(new Rectangle2D.Double(0, 0, width, height));
    graphics.scale(FINENESS, FINENESS);
    marks.draw(graphics, new Rectangle2D.Double(0, 0, plotWidth, plotHeight), null, null, null);
    graphics.dispose();
    int[][] covered = new int[height + 1][width + 1];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int here = (image.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF ? 0 : 1;
        covered[y + 1][x + 1] = here + covered[y][x + 1] + covered[y + 1][x] - covered[y][x];
      }
    }
    return new FreeSpace(width, height, covered);
  }

  /**
   * The upper left corner of a free rectangle: in a corner of the plot if possible, then along the
   * upper and lower edges.
   */
  Optional<Point2D> place(double boxWidth, double boxHeight, double margin) {
    double right = (double) width / FINENESS - margin - boxWidth;
    double bottom = (double) height / FINENESS - margin - boxHeight;
    if (right < margin || bottom < margin) {
      return Optional.empty();
    }
    double[] across = {1, 0, 0.5, 0.25, 0.75};
    double[] down = {0, 1, 0.5};
    for (double v : down) {
      for (double u : across) {
        boolean centre = v == 0.5 && u > 0 && u < 1;
        double x = margin + u * (right - margin);
        double y = margin + v * (bottom - margin);
        if (!centre && free(x - margin, y - margin, boxWidth, boxHeight, margin)) {
          return Optional.of(new Point2D.Double(x, y));
        }
      }
    }
    return Optional.empty();
  }

  private boolean free(double x, double y, double boxWidth, double boxHeight, double margin) {
    int left = Math.max(0, (int) Math.floor(x * FINENESS));
    int top = Math.max(0, (int) Math.floor(y * FINENESS));
    int right = Math.min(width, (int) Math.ceil((x + boxWidth + 2 * margin) * FINENESS));
    int bottom = Math.min(height, (int) Math.ceil((y + boxHeight + 2 * margin) * FINENESS));
    return covered[bottom][right] - covered[top][right] - covered[bottom][left] + covered[top][left]
        == 0;
  }
}
