package org.lemmata.lowlight.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.lowlight.scene.Stock;
import org.lemmata.lowlight.scene.Thing;
import org.lemmata.lowlight.study.SceneStudy;
import org.lemmata.study.Run;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Table;

class SpritesTest {

  private static final int COUNT = 10;

  @TempDir private Path folder;

  /** Ten images of 4 × 4 pixels: image i has 2 × 3 pixels of brightness 20 + i at (1, 0). */
  @BeforeEach
  void aFolder() throws IOException {
    byte[] images = new byte[COUNT * 16];
    byte[] labels = new byte[COUNT];
    for (int i = 0; i < COUNT; i++) {
      for (int row = 0; row < 3; row++) {
        images[16 * i + 4 * row + 1] = (byte) (20 + i);
        images[16 * i + 4 * row + 2] = (byte) (20 + i);
      }
      labels[i] = (byte) (i % 7);
    }
    write("train-images-idx3-ubyte", idx(images, COUNT, 4, 4));
    write("train-labels-idx1-ubyte.gz", packed(idx(labels, COUNT)));
  }

  private static byte[] idx(byte[] elements, int... sides) {
    ByteBuffer file = ByteBuffer.allocate(4 + 4 * sides.length + elements.length);
    file.putInt(0x0800 + sides.length);
    for (int side : sides) {
      file.putInt(side);
    }
    return file.put(elements).array();
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }

  private Sprites read() {
    return Sprites.parse("sprites", "@" + folder);
  }

  /** The class of an object is then a number. */
  @Test
  void aSceneIsOfYourSprites() {
    Table scene =
        SceneStudy.STUDY.run(
            ParameterSpec.of(SceneStudy.Parameters.class)
                .parse(Map.of("sprites", "@" + folder, "seed", "3")),
            Run.quiet("low-light.scene", 1));
    assertTrue(scene.size() >= 1);
    // The sprites that scenes are drawn from are all but every fifth.
    Set<String> kinds = Set.of("1", "2", "3", "4", "6", "0");
    assertTrue(kinds.containsAll(scene.texts("kind")), scene.texts("kind")::toString);
  }

  private void assertRefused(String reason) {
    String sentence = assertThrows(InvalidParameter.class, this::read).getMessage();
    assertTrue(sentence.startsWith("sprites=@"), sentence);
    assertTrue(sentence.endsWith("; " + reason), sentence);
  }

  @Test
  void spritesAreCutAndSharedOutBetweenTrainingAndTest() {
    assertEquals(7, read().kinds());
    Stream random = Streams.of(1, "sprites").stream(0);
    Set<Double> trained = new HashSet<>();
    Set<Double> tested = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      trained.add(read().stock(false).draw(random).shade(0, 0));
      tested.add(read().stock(true).draw(random).shade(0, 0));
    }
    assertEquals(8, trained.size());
    // The first and the sixth, whose classes are 0 and 5.
    assertEquals(Set.of(0.3 + 0.7 * 20 / 255, 0.3 + 0.7 * 25 / 255), tested);
    Thing thing = read().stock(true).draw(random);
    assertTrue(thing.kind() == 0 || thing.kind() == 5);
    // Nothing of the black around it is left.
    assertTrue(thing.shade(-0.99, -0.99) > 0 && thing.shade(0.99, 0.99) > 0);
  }

  @Test
  void whatIsNotOfTheFormatIsRefusedInOneSentence() throws IOException {
    byte[] right = Files.readAllBytes(folder.resolve("train-images-idx3-ubyte"));
    write("train-images-idx3-ubyte", Arrays.copyOf(right, right.length - 1));
    assertRefused("train-images-idx3-ubyte is no IDX file of bytes with 3 sides");
    write("train-images-idx3-ubyte", new byte[] {1, 2});
    assertRefused("train-images-idx3-ubyte is no IDX file of bytes with 3 sides");
    write("train-images-idx3-ubyte", idx(new byte[COUNT * 8], COUNT, 4, 2));
    assertRefused("train-images-idx3-ubyte has images that are not square");
    write("train-images-idx3-ubyte", idx(new byte[9 * 16], 9, 4, 4));
    assertRefused(
        "train-images-idx3-ubyte has 9 images, and train-labels-idx1-ubyte.gz has 10 labels");
    write("train-labels-idx1-ubyte.gz", new byte[] {0x1F, (byte) 0x8B, 8});
    assertRefused("train-labels-idx1-ubyte.gz is no IDX file of bytes with 1 side");
    Files.delete(folder.resolve("train-labels-idx1-ubyte.gz"));
    assertRefused("there are no labels train-labels-idx1-ubyte");
    Files.move(folder.resolve("train-images-idx3-ubyte"), folder.resolve("other"));
    assertRefused("there are 0 images, and 5 are needed");
  }

  @Test
  void theWordMeansOutlines() {
    assertSame(Stock.OUTLINES, Sprites.parse("sprites", "shapes").stock(true));
    assertEquals(3, Sprites.shapes().kinds());
    assertThrows(InvalidParameter.class, () -> Sprites.parse("sprites", "things"));
  }
}
