package org.lemmata.lowlight.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lemmata.lowlight.scene.Box;

class PeaksTest {

  private static final Peaks PEAKS = new Peaks(4, 4, 2);

  private static void put(float[] maps, int x, int y, float... channels) {
    System.arraycopy(channels, 0, maps, (x * 4 + y) * PEAKS.channels(), channels.length);
  }

  @Test
  void aPeakBecomesTheBoxOfItsCell() {
    float[] maps = new float[16 * PEAKS.channels()];
    // In the cell of pixels 4 to 8 across and 8 to 12 down; its middle is (6, 10), a quarter cell
    // is
    // 1 pixel, and the sides are 8 and 6 pixels.
    put(maps, 1, 2, 0, 0.7f, 0.25f, -0.25f, 2, 1.5f);
    List<Detection> found = PEAKS.read(maps, 0);
    assertEquals(List.of(new Detection(1, Box.around(7, 9, 8, 6), 0.7f)), found);
    assertEquals(new Box(3, 6, 11, 12), found.get(0).box());
  }

  @Test
  void aNeighbourThatIsSurerHidesACellOfItsClassOnly() {
    float[] maps = new float[16 * PEAKS.channels()];
    put(maps, 1, 1, 0.9f, 0, 0, 0, 2, 2);
    put(maps, 2, 2, 0.8f, 0.6f, 0, 0, 2, 2);
    put(maps, 3, 0, 0.5f, 0, 0, 0, 2, 2);
    assertEquals(
        List.of(0.9f, 0.6f, 0.5f),
        PEAKS.read(maps, 0).stream().map(found -> (float) found.score()).toList());
  }

  @Test
  void whatIsHardlyThereIsNotReportedAndNoBoxIsEmpty() {
    float[] maps = new float[16 * PEAKS.channels()];
    put(maps, 0, 0, 0.009f, 0, 0, 0, 2, 2);
    put(maps, 3, 3, 0.5f, 0, 0, 0, -1, 0);
    assertEquals(
        List.of(Box.around(14, 14, 1, 1)),
        PEAKS.read(maps, 0).stream().map(Detection::box).toList());
  }
}
