package org.lemmata.lowlight.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.lowlight.scene.Box;
import org.lemmata.lowlight.scene.Scene;
import org.lemmata.study.image.RgbPng;
import org.lemmata.study.param.InvalidParameter;

class LabelledImagesTest {

  @TempDir private Path folder;

  @BeforeEach
  void aFolder() throws IOException {
    write("classes.txt", "cup\nchair\n");
    write("images/a.png", RgbPng.write(4, new int[] {0, 0, 0xFFFFFF, 0, 0, 0, 0xFFFFFF, 0xFF0000}));
    write("labels/a.txt", "1 0.5 0.5 0.5 1\n\n0 0.25 0.25 0.5 0.5\n");
    write("b.png", RgbPng.write(1, new int[] {0x336699}));
  }

  private void write(String name, String text) throws IOException {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private LabelledImages read() {
    return LabelledImages.parse("data", "@" + folder);
  }

  private void assertRefused(String reason) {
    InvalidParameter refusal = assertThrows(InvalidParameter.class, this::read);
    String sentence = refusal.getMessage();
    assertTrue(sentence.startsWith("data=@"), sentence);
    assertTrue(sentence.endsWith("; " + reason), sentence);
    assertTrue(sentence.lines().count() == 1, sentence);
  }

  @Test
  void imagesBoxesAndClasses() {
    LabelledImages all = read();
    assertEquals(List.of("cup", "chair"), all.classes());
    assertEquals(
        List.of("b.png", "images/a.png"), all.images().stream().map(LabelledImage::name).toList());
    assertEquals(List.of(), all.images().get(0).boxes());
    assertEquals(
        List.of(new Box(0.25, 0, 0.75, 1), new Box(0, 0, 0.5, 0.5)),
        all.images().get(1).boxes().stream().map(object -> object.box()).toList());
  }

  @Test
  void aSquareHasMeansOfPixelsAndBoxesOfItsSize() {
    Scene scene = read().images().get(1).square(2);
    // Two pixels a colour: 0 and 0, 255 and 0; 0 and 0, 255 and (255, 0, 0).
    float half = 128 / 255f;
    float[] expected = {0, half, 0, 1, 0, half, 0, half, 0, half, 0, half};
    assertArrayEquals(expected, scene.image());
    assertEquals(new Box(0.5, 0, 1.5, 2), scene.objects().get(0).box());
    assertEquals(1, scene.objects().get(0).kind());
  }

  @Test
  void whatIsNotOfTheFormatIsRefusedInOneSentence() throws IOException {
    write("labels/a.txt", "1 0.9 0.5 0.5 1");
    assertRefused("labels/a.txt, line 1 has a box outside the image");
    write("labels/a.txt", "0 0.5 0.5 0.5 0.5\n2 0.5 0.5 0.5 0.5");
    assertRefused("labels/a.txt, line 2 has the class 2, and there are classes 0 to 1");
    write("labels/a.txt", "chair 0.5 0.5 0.5 0.5");
    assertRefused("labels/a.txt, line 1 is not a class and four numbers");
    write("labels/a.txt", "0 0.5 0.5 0.5");
    assertRefused("labels/a.txt, line 1 is not a class and four numbers");
    for (String line :
        List.of(
            "0 0.5 0.5 NaN 0.5", "0 0.5 0.5 0x1p-1 0.5", "0 0.5 0.5 0.5d 0.5", "٠ 0.5 0.5 1 1")) {
      write("labels/a.txt", line);
      assertRefused("labels/a.txt, line 1 is not a class and four numbers");
    }
    write("labels/a.txt", "0 0.5 0.5 0.5 0.5\n0 0.5 0.5 1e-20 0.1");
    assertRefused("labels/a.txt, line 2 has a box with a side below a billionth of the image");
    write("labels/a.txt", "0 0.5 0.5 0.1 0");
    assertRefused("labels/a.txt, line 1 has a box with a side below a billionth of the image");
    write("labels/a.txt", new byte[] {(byte) 0xFF});
    assertRefused("labels/a.txt is no text in UTF-8");
    write("labels/a.txt", "");
    write("b.png", "no image");
    assertRefused("b.png is no image that can be read");
    Files.delete(folder.resolve("b.png"));
    Files.delete(folder.resolve("images/a.png"));
    assertRefused("there is no image");
    write("classes.txt", "cup\n\nchair");
    assertRefused("classes.txt must have the name of a class in every line");
    Files.delete(folder.resolve("classes.txt"));
    assertRefused("there is no classes.txt");
  }

  /** As some editors write it. */
  @Test
  void aByteOrderMarkIsNoPartOfATextFile() throws IOException {
    write("classes.txt", "\uFEFFcup\nchair\n");
    write("labels/a.txt", "\uFEFF1 0.5 0.5 0.5 1\n");
    LabelledImages all = read();
    assertEquals(List.of("cup", "chair"), all.classes());
    assertEquals(1, all.images().get(1).boxes().size());
  }

  /** At the smallest legal size, at every place and in every square that studies make. */
  @Test
  void theNarrowestBoxHasAnAreaInASquare() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i < 100; i++) {
      lines.append("0 0.%02d 0.%02d 1e-9 1e-9\n".formatted(i, 100 - i));
    }
    write("labels/a.txt", lines.toString());
    for (int side : new int[] {32, 33, 1024}) {
      assertEquals(99, read().images().get(1).square(side).objects().size());
    }
  }

  @Test
  void theWordNeedsNoFolder() {
    assertEquals(List.of(), LabelledImages.parse("data", "built-in").images());
    assertThrows(InvalidParameter.class, () -> LabelledImages.parse("data", "other"));
    assertThrows(
        InvalidParameter.class, () -> LabelledImages.parse("data", "@" + folder.resolve("no")));
  }

  /** Red of the only row of an image one pixel high, squeezed into a square. */
  private int[] squeezed(int side, int... levels) throws IOException {
    int[] pixels = new int[levels.length];
    for (int i = 0; i < levels.length; i++) {
      pixels[i] = levels[i] * 0x010101;
    }
    write("b.png", RgbPng.write(levels.length, pixels));
    float[] image = read().images().get(0).square(side).image();
    int[] row = new int[side];
    for (int i = 0; i < side; i++) {
      row[i] = Math.round(255 * image[i]);
      assertEquals(row[i] / 255f, image[i]);
    }
    return row;
  }

  /** By hand: of 5 columns in 3, the first covers the middles 0.5 and 1.5, the second 2.5. */
  @Test
  void aPixelIsTheMeanOfTheMiddlesThatItCoversOrTheNearest() throws IOException {
    assertArrayEquals(new int[] {5, 20, 115}, squeezed(3, 0, 10, 20, 30, 200));
    assertArrayEquals(new int[] {0, 10, 10, 20, 30, 30, 200}, squeezed(7, 0, 10, 20, 30, 200));
    assertArrayEquals(new int[] {0, 0, 100, 100, 100, 200, 200}, squeezed(7, 0, 100, 200));
    // (0 + 1)/2 is rounded up.
    assertArrayEquals(new int[] {1}, squeezed(1, 0, 1));
  }

  /** Against the definition, with edges as whole multiples of 1/(2 side). */
  @Test
  void everySizeMeetsTheDefinition() throws IOException {
    for (int width = 1; width <= 12; width++) {
      int[] levels = new int[width];
      for (int i = 0; i < width; i++) {
        levels[i] = 37 * i * i % 256;
      }
      for (int side = 1; side <= 12; side++) {
        int[] expected = new int[side];
        for (int x = 0; x < side; x++) {
          int sum = 0;
          int count = 0;
          int nearest = 0;
          for (int i = 0; i < width; i++) {
            int middle = (2 * i + 1) * side;
            if (middle >= 2 * x * width && middle < 2 * (x + 1) * width) {
              sum += levels[i];
              count++;
            }
            int off = Math.abs(middle - (2 * x + 1) * width);
            nearest = off <= Math.abs((2 * nearest + 1) * side - (2 * x + 1) * width) ? i : nearest;
          }
          expected[x] = count == 0 ? levels[nearest] : (2 * sum + count) / (2 * count);
        }
        assertArrayEquals(expected, squeezed(side, levels), width + " in " + side);
      }
    }
  }
}
