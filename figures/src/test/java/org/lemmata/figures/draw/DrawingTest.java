package org.lemmata.figures.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.lemmata.figures.draw.text.Typeface;
import org.lemmata.study.table.Hashes;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class DrawingTest {

  private static final Drawing DEMO = new Drawing(Demo.figure(), Demo.tables());
  private static final String SVG = DEMO.svg();
  private static final byte[] PDF = DEMO.pdf();
  private static final byte[] PNG = DEMO.png();

  @Test
  void sameFigureAndTablesGiveSameBytes() {
    Drawing again = new Drawing(Demo.figure(), Demo.tables());
    assertEquals(SVG, DEMO.svg());
    assertEquals(SVG, again.svg());
    assertArrayEquals(PNG, again.png());
    assertArrayEquals(PDF, again.pdf());
    assertEquals(DEMO.csv(), again.csv());
  }

  @Test
  void anotherJavaGivesSameBytesWithoutSystemFonts() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Duser.language=de",
                "-Duser.timezone=Asia/Tokyo",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                DrawDemo.class.getName())
            .redirectErrorStream(true)
            .start();
    String output;
    try (InputStream stream = process.getInputStream()) {
      output = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
    assertEquals(0, process.waitFor(), output);
    List<String> expected =
        List.of(
            Hashes.sha256(SVG.getBytes(StandardCharsets.UTF_8)),
            Hashes.sha256(PDF),
            Hashes.sha256(PNG),
            "false");
    assertEquals(expected, output.lines().toList());
  }

  @Test
  void svgStandsAlone() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(SVG)));
    assertEquals("svg", document.getDocumentElement().getTagName());
    assertEquals("http://www.w3.org/2000/svg", document.getDocumentElement().getNamespaceURI());
    assertFalse(SVG.contains("<text"));
    assertFalse(SVG.contains("<!DOCTYPE"));
    assertFalse(SVG.contains("NaN"));
    Matcher references = Pattern.compile("(href=\"|url\\()([^\")]*)").matcher(SVG);
    while (references.find()) {
      assertTrue(references.group(2).startsWith("#demo-fig-all-"), references.group());
    }
  }

  @Test
  void eachGlyphIsDefinedOnceAndPlacedByItsAdvance() {
    Set<String> ids = new HashSet<>();
    Matcher id = Pattern.compile(" id=\"([^\"]*)\"").matcher(SVG);
    while (id.find()) {
      assertTrue(ids.add(id.group(1)), id.group(1));
    }
    Matcher use = Pattern.compile("href=\"#([^\"]*)\"").matcher(SVG);
    int count = 0;
    for (; use.find(); count++) {
      assertTrue(ids.contains(use.group(1)), use.group(1));
    }
    assertTrue(count > 100);
    Typeface face = Typeface.bundled();
    assertEquals(
        face.width("Wi", 7),
        7 / face.unitsPerEm() * (face.advance('W') + face.advance('i')),
        1e-12);
    assertEquals(
        face.outline("W", face.unitsPerEm(), 0, 0).getBounds2D(), face.outline('W').getBounds2D());
  }

  @Test
  void pdfHasNoTimeInIt() {
    String pdf = new String(PDF, StandardCharsets.ISO_8859_1);
    assertTrue(pdf.startsWith("%PDF-"));
    assertFalse(pdf.contains("CreationDate"));
    assertFalse(pdf.contains("ModDate"));
  }

  @Test
  void pngHasTwoPixelsForEachOfCssAndSomethingInEachPanel() throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(PNG));
    assertEquals((int) (DEMO.width() * 96 / 72 * 2), image.getWidth());
    assertEquals((int) (DEMO.height() * 96 / 72 * 2), image.getHeight());
    for (int panel = 0; panel < Demo.figure().panels().size(); panel++) {
      assertTrue(colours(image, DEMO.plotArea(panel)).size() > 10, "panel " + panel);
    }
  }

  @Test
  void aRowOfMapsIsAsHighAsMollweidesEllipseIsWideByTwo() {
    Rectangle2D wider = DEMO.plotArea(6);
    assertEquals(wider.getWidth() / 2, wider.getHeight());
    assertEquals(wider.getHeight(), DEMO.plotArea(7).getHeight());
  }

  @Test
  void nothingTouchesTheEdges() throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(PNG));
    for (int x = 0; x < image.getWidth(); x++) {
      assertEquals(0xFFFFFF, image.getRGB(x, 0) & 0xFFFFFF);
      assertEquals(0xFFFFFF, image.getRGB(x, image.getHeight() - 1) & 0xFFFFFF);
    }
    for (int y = 0; y < image.getHeight(); y++) {
      assertEquals(0xFFFFFF, image.getRGB(0, y) & 0xFFFFFF);
      assertEquals(0xFFFFFF, image.getRGB(image.getWidth() - 1, y) & 0xFFFFFF);
    }
  }

  private static Set<Integer> colours(BufferedImage image, Rectangle2D points) {
    double scale = 2 * 96 / 72.0;
    Set<Integer> colours = new HashSet<>();
    for (int y = (int) (points.getMinY() * scale) + 2; y < points.getMaxY() * scale - 2; y++) {
      for (int x = (int) (points.getMinX() * scale) + 2; x < points.getMaxX() * scale - 2; x++) {
        colours.add(image.getRGB(x, y));
      }
    }
    return colours;
  }
}
