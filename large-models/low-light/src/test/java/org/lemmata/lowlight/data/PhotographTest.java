package org.lemmata.lowlight.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.lowlight.scene.Scene;
import org.lemmata.lowlight.study.ImagesStudy;
import org.lemmata.study.Run;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Table;

/** Images are seen as they were meant, however they are stored. */
class PhotographTest {

  private static final int WIDTH = 40;
  private static final int HEIGHT = 48;
  private static final int BLOCK = 16;

  @TempDir private Path folder;

  /** Dark and grey, as a column and a row make it, of so many bits. */
  private static int sample(int x, int y, int bits) {
    return (int) ((x + (long) x * y + 31L * y) % (1L << bits) / (bits < 8 ? 1 : 3));
  }

  private static BufferedImage grey(int bits, boolean alpha) {
    BufferedImage image = empty(bits, alpha);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        image.getRaster().setSample(x, y, 0, sample(x, y, bits));
        if (alpha) {
          image.getRaster().setSample(x, y, 1, (x * y) % (1 << bits));
        }
      }
    }
    return image;
  }

  private static BufferedImage empty(int bits, boolean alpha) {
    if (bits < 8) {
      byte[] levels = new byte[1 << bits];
      for (int i = 0; i < levels.length; i++) {
        levels[i] = (byte) (i * 255 / (levels.length - 1));
      }
      IndexColorModel model = new IndexColorModel(bits, levels.length, levels, levels, levels);
      return new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY, model);
    }
    ComponentColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_GRAY),
            alpha,
            false,
            alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
            bits == 8 ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT);
    return new BufferedImage(
        model, model.createCompatibleWritableRaster(WIDTH, HEIGHT), false, null);
  }

  /** Grey as three equal colours of 8 bits. */
  private static BufferedImage colours(int bits) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        long level = Math.round(255.0 * sample(x, y, bits) / ((1 << bits) - 1));
        image.setRGB(x, y, (int) level * 0x010101);
      }
    }
    return image;
  }

  private static byte[] written(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertTrue(ImageIO.write(image, format, out));
    return out.toByteArray();
  }

  private LabelledImages labelled(String name, byte[] image) throws IOException {
    Files.writeString(folder.resolve("classes.txt"), "cup\n");
    Files.write(folder.resolve(name), image);
    Files.writeString(
        folder.resolve(name.replaceFirst("[.].*", ".txt")),
        "0 0.5 0.5 1 1\n0 0.25 0.25 0.25 0.25\n");
    return LabelledImages.parse("data", "@" + folder);
  }

  private Table table(String name, byte[] image) throws IOException {
    labelled(name, image);
    return ImagesStudy.STUDY.run(
        ParameterSpec.of(ImagesStudy.Parameters.class)
            .parse(Map.of("data", "@" + folder, "side", "32")),
        Run.quiet(ImagesStudy.STUDY.id(), 1));
  }

  @ParameterizedTest
  @CsvSource({
    "1, false, png",
    "2, false, png",
    "4, false, png",
    "8, false, png",
    "8, true, png",
    "16, false, png",
    "16, true, png",
    "8, false, jpg"
  })
  void greyIsAsBrightAsThreeEqualColours(int bits, boolean alpha, String format)
      throws IOException {
    String name = "a." + format;
    Table grey = table(name, written(grey(bits, alpha), format));
    assertEquals(table(name, written(colours(bits), format)), grey);
  }

  /** Six grey blocks in two rows of three or three of two, a to f from dark to bright. */
  private static byte[] blocks(String rows) throws IOException {
    String[] row = rows.split("/", -1);
    BufferedImage image =
        new BufferedImage(BLOCK * row[0].length(), BLOCK * row.length, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int letter = row[y / BLOCK].charAt(x / BLOCK) - 'a';
        image.setRGB(x, y, (20 + 40 * letter) * 0x010101);
      }
    }
    return written(image, "jpg");
  }

  private static String letters(Scene square) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < 6 * 6; i++) {
      letters.append((char) ('a' + Math.round((255 * square.image()[i] - 20) / 40)));
    }
    return letters.toString();
  }

  /** What is seen is ab over cd over ef; the rows are those of the file, as EXIF defines them. */
  @ParameterizedTest
  @CsvSource({
    "1, ab/cd/ef",
    "2, ba/dc/fe",
    "3, fe/dc/ba",
    "4, ef/cd/ab",
    "5, ace/bdf",
    "6, bdf/ace",
    "7, fdb/eca",
    "8, eca/fdb"
  })
  void aPhotographIsTurnedAsItsCameraWasHeld(int number, String rows) throws IOException {
    byte[] turned = ExifTest.noted(blocks(rows), ExifTest.littleEndian(number));
    String seen = letters(labelled("a.jpg", turned).images().get(0).square(6));
    assertEquals("aaabbb".repeat(2) + "cccddd".repeat(2) + "eeefff".repeat(2), seen);
  }

  @Test
  void whatIsNoImageIsNone() {
    byte[] text = "no image".getBytes(StandardCharsets.UTF_8);
    assertTrue(Photograph.read(text).isEmpty());
  }
}
