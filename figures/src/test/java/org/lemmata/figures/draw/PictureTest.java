package org.lemmata.figures.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lemmata.study.figure.Layer.image;
import static org.lemmata.study.figure.Layer.line;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Panel;
import org.lemmata.study.image.IndexedPng;
import org.lemmata.study.table.Artefact;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

class PictureTest {

  /** Twice as wide as high; red, then blue. */
  private static final Artefact FLAG =
      new Artefact(
          "flag.png",
          "image/png",
          IndexedPng.write(4, List.of(0xFF0000, 0x0000FF), new int[] {0, 0, 1, 1, 0, 0, 1, 1}));

  private static Drawing drawing(Artefact artefact) {
    Table table = Table.with(List.of(Column.real("x", "x"))).row(1.0).artefact(artefact).build();
    Figure figure =
        Figure.of("demo.fig-picture", "Picture")
            .caption("A flag.")
            .source("ours")
            .panel(Panel.picture("flag").with(image("flag.png").from("t").label("two halves")))
            .panel(
                Panel.of("beside", Axis.linear("x"), Axis.linear("y"))
                    .with(line("x", "x").from("t")))
            .build();
    return new Drawing(figure, Map.of("t", table));
  }

  @Test
  void theSvgHasTheFileItself() {
    String data = Base64.getEncoder().encodeToString(FLAG.bytes());
    String svg = drawing(FLAG).svg();
    assertTrue(svg.contains("xlink:href=\"data:image/png;base64," + data + "\""), svg);
    assertEquals(svg, drawing(FLAG).svg());
  }

  @Test
  void thePixelsAreInPlace() throws IOException {
    Drawing drawing = drawing(FLAG);
    BufferedImage png = ImageIO.read(new ByteArrayInputStream(drawing.png()));
    double scale = png.getWidth() / drawing.width();
    Rectangle2D area = drawing.plotArea(0);
    int y = (int) (area.getCenterY() * scale);
    int quarter = (int) (area.getWidth() / 4 * scale);
    int centre = (int) (area.getCenterX() * scale);
    assertEquals(0xFF0000, png.getRGB(centre - quarter, y) & 0xFFFFFF);
    assertEquals(0x0000FF, png.getRGB(centre + quarter, y) & 0xFFFFFF);
    assertArrayEquals(drawing.png(), drawing(FLAG).png());
  }

  @Test
  void thePdfHasAnImage() throws IOException {
    byte[] pdf = drawing(FLAG).pdf();
    assertArrayEquals(pdf, drawing(FLAG).pdf());
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertTrue(hasImage(document.getPage(0).getResources()));
    }
  }

  private static boolean hasImage(PDResources resources) throws IOException {
    for (COSName name : resources.getXObjectNames()) {
      if (resources.isImageXObject(name)
          || (resources.getXObject(name) instanceof PDFormXObject form
              && hasImage(form.getResources()))) {
        return true;
      }
    }
    return false;
  }

  @Test
  void refusesWhatIsNoPng() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> drawing(new Artefact("flag.png", "text/plain", new byte[] {1})))
            .getMessage();
    assertEquals("the artefact flag.png is text/plain, not a PNG", message);
    assertThrows(
        IllegalArgumentException.class,
        () -> drawing(new Artefact("flag.png", "image/png", new byte[] {1})));
  }

  @Test
  void namesTheNearestArtefact() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> drawing(new Artefact("flog.png", "image/png", FLAG.bytes())))
            .getMessage();
    assertEquals(
        "figure demo.fig-picture, panel a, layer 1: unknown artefact 'flag.png'; did you mean"
            + " 'flog.png'?",
        message);
  }
}
