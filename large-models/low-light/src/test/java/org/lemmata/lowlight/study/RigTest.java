package org.lemmata.lowlight.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.engine.home.Libraries;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.image.RgbPng;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Table;

class RigTest {

  private static final Streams STREAMS = Streams.of(1, "rig-test");

  @TempDir private Path folder;

  private Rig own(int images, Map<String, String> more) throws IOException {
    Files.writeString(folder.resolve("classes.txt"), "cup\nchair\nlamp\ncat\n");
    for (int i = 0; i < images; i++) {
      int[] pixels = new int[48 * 48];
      Arrays.fill(pixels, 0x102030 + i);
      Files.write(folder.resolve(i + ".png"), RgbPng.write(48, pixels));
      Files.writeString(folder.resolve(i + ".txt"), i % 4 + " 0.5 0.5 0.25 0.5\n");
    }
    Map<String, String> set = new HashMap<>(more);
    set.put("data", "@" + folder);
    return ParameterSpec.of(Rig.class).parse(set);
  }

  @Test
  void everyFifthImageOfYourOwnIsForTheTest() throws IOException {
    Rig rig = own(6, Map.of("cells", "8"));
    assertEquals(4, rig.kinds());
    assertEquals(4, rig.toTrain(STREAMS).size());
    assertEquals(2, rig.toTest(STREAMS).size());
    assertEquals(32 * 32 * 3, rig.toTest(STREAMS).get(0).image().length);
    assertEquals(1, rig.toTest(STREAMS).get(1).objects().get(0).kind());
    // Sizes of built-in scenes do not matter beside it.
    assertEquals(
        rig.canonical(), own(6, Map.of("cells", "8", "scenes", "7", "test", "3")).canonical());
  }

  @Test
  void whatContradictsAFolderIsRefused() {
    InvalidParameter few = assertThrows(InvalidParameter.class, () -> own(4, Map.of()));
    assertTrue(few.getMessage().endsWith("must be a folder with at least 5 images"));
    InvalidParameter lit =
        assertThrows(InvalidParameter.class, () -> own(5, Map.of("labelled", "lit")));
    assertTrue(lit.getMessage().startsWith("labelled=lit: "), lit.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"illumination", "sci-illumination"})
  void aDetectorIsTrainedOnYourOwn(String arm) throws IOException {
    Libraries.need().missing().ifPresent(sentence -> Assumptions.assumeTrue(false, sentence));
    own(6, Map.of());
    var spec = ParameterSpec.of(TrainingStudy.Parameters.class);
    Map<String, String> set = Map.of("data", "@" + folder, "steps", "3", "batch", "4", "arm", arm);
    Table table = TrainingStudy.STUDY.run(spec.parse(set), Run.quiet("low-light.training", 1));
    assertEquals(101, table.size());
    assertTrue(Double.isFinite(table.doubles("precision")[0]));
  }
}
