package org.lemmata.figures.draw.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lemmata.figures.draw.Demo;
import org.lemmata.figures.draw.data.Mark;
import org.lemmata.figures.draw.data.MarkReader;
import org.lemmata.study.figure.Frame;
import org.lemmata.study.figure.Panel;

class LegendPlaceTest {

  private static final int WIDTH = 200;
  private static final int HEIGHT = 132;
  private static final int FINENESS = 4;

  private static AxesPlan plan(int panel) {
    Panel declared = Demo.figure().panels().get(panel);
    List<Mark> marks = MarkReader.read(declared, Demo.tables());
    return new AxesPlan("(a)", declared.title(), (Frame.Axes) declared.frame(), marks, HEIGHT, 70);
  }

  @Test
  void legendsDoNotCoverData() {
    for (int panel : new int[] {0, 2}) {
      AxesPlan plan = plan(panel);
      Optional<Rectangle2D> legend = plan.box(WIDTH).legendArea();
      assertTrue(legend.isPresent(), "panel " + panel + " has room inside");
      assertEquals(0, covered(plan, legend.get()), "panel " + panel);
    }
  }

  @Test
  void legendsLeaveAPlotWithoutRoom() {
    AxesPlan full = plan(4);
    assertTrue(full.box(WIDTH).legendArea().isEmpty());
    assertTrue(full.box(WIDTH).bottom() > plan(0).box(WIDTH).bottom() + 20);
  }

  private static int covered(AxesPlan plan, Rectangle2D area) {
    BufferedImage image =
        new BufferedImage(WIDTH * FINENESS, HEIGHT * FINENESS, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setPaint(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.scale(FINENESS, FINENESS);
    PlotFactory.marksOnly(plan.marks(), plan.scales())
        .draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), null, null, null);
    graphics.dispose();
    int covered = 0;
    for (int y = (int) (area.getMinY() * FINENESS); y < area.getMaxY() * FINENESS; y++) {
      for (int x = (int) (area.getMinX() * FINENESS); x < area.getMaxX() * FINENESS; x++) {
        covered += (image.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF ? 0 : 1;
      }
    }
    return covered;
  }
}
