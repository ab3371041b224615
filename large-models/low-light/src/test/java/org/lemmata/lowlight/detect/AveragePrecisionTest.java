package org.lemmata.lowlight.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lemmata.lowlight.scene.Box;
import org.lemmata.lowlight.scene.SceneObject;

/** Cases worked out by hand from COCO's definition: 101 recalls, the best precision beyond each. */
class AveragePrecisionTest {

  private static final Box FIRST = new Box(0, 0, 10, 10);
  private static final Box SECOND = new Box(20, 0, 30, 10);
  private static final Box NOWHERE = new Box(40, 40, 50, 50);

  private static SceneObject object(int kind, Box box) {
    return new SceneObject(kind, box, 1);
  }

  private static Detection found(Box box, double score) {
    return new Detection(0, box, score);
  }

  private static AveragePrecision of(int kinds, ExaminedImage... images) {
    return AveragePrecision.of(List.of(images), kinds);
  }

  @Test
  void allFoundAndNothingElseIsOne() {
    ExaminedImage image =
        new ExaminedImage(
            List.of(found(FIRST, 0.9), found(SECOND, 0.2)),
            List.of(object(0, FIRST), object(0, SECOND)));
    assertEquals(1, of(1, image).ap50());
    assertEquals(1, of(1, image).ap());
  }

  @Test
  void aWrongOneBetweenTwoRightOnes() {
    // Precisions 1, 1/2, 2/3 at recalls 1/2, 1/2, 1: the 51 recalls up to 0.5 have 1, the 50 beyond
    // have 2/3.
    ExaminedImage image =
        new ExaminedImage(
            List.of(found(SECOND, 0.7), found(NOWHERE, 0.8), found(FIRST, 0.9)),
            List.of(object(0, FIRST), object(0, SECOND)));
    assertEquals((51 + 50 * 2 / 3.0) / 101, of(1, image).ap50(), 1e-15);
  }

  @Test
  void whatIsNotReachedHasPrecisionZero() {
    // Recall 1/4 with precision 1: the 26 recalls 0, 0.01, …, 0.25.
    ExaminedImage one = new ExaminedImage(List.of(found(FIRST, 0.5)), List.of(object(0, FIRST)));
    ExaminedImage none =
        new ExaminedImage(
            List.of(), List.of(object(0, FIRST), object(0, SECOND), object(0, NOWHERE)));
    assertEquals(26 / 101.0, of(1, one, none).ap50(), 1e-15);
  }

  @Test
  void theSameObjectCountsOnce() {
    // Right, wrong: a second box on the first object. Recall 1/2 with precision 1.
    ExaminedImage image =
        new ExaminedImage(
            List.of(found(FIRST, 0.9), found(FIRST, 0.8)),
            List.of(object(0, FIRST), object(0, SECOND)));
    assertEquals(51 / 101.0, of(1, image).ap50(), 1e-15);
  }

  @Test
  void scoresAreComparedAcrossImages() {
    // The wrong one of the other image is surer: precisions 0 and 1/2, recall 1.
    ExaminedImage right = new ExaminedImage(List.of(found(FIRST, 0.6)), List.of(object(0, FIRST)));
    ExaminedImage wrong = new ExaminedImage(List.of(found(NOWHERE, 0.7)), List.of());
    assertEquals(0.5, of(1, right, wrong).ap50(), 1e-15);
  }

  @Test
  void overlapDecidesThresholdByThreshold() {
    // 80 of 100 pixels: right at 0.5, 0.55, …, 0.8, which are seven of ten thresholds.
    ExaminedImage image =
        new ExaminedImage(List.of(found(new Box(0, 0, 10, 8), 0.9)), List.of(object(0, FIRST)));
    assertEquals(1, of(1, image).ap50());
    assertEquals(0.7, of(1, image).ap(), 1e-14);
  }

  @Test
  void aDetectionTakesTheObjectThatItOverlapsMost() {
    // It overlaps the first by 0.6 and the second wholly: the second is taken, and the less sure
    // one still has the first.
    Box middle = new Box(2.5, 0, 12.5, 10);
    assertEquals(0.6, FIRST.overlap(middle), 1e-15);
    ExaminedImage image =
        new ExaminedImage(
            List.of(found(middle, 0.9), found(FIRST, 0.8)),
            List.of(object(0, FIRST), object(0, middle)));
    assertEquals(1, of(1, image).ap50());
  }

  @Test
  void classesCountEquallyAndOnlyIfThereAreObjects() {
    ExaminedImage image =
        new ExaminedImage(
            List.of(found(FIRST, 0.9), new Detection(1, NOWHERE, 0.9)),
            List.of(object(0, FIRST), object(1, SECOND)));
    // The third class has no object, and what is found of it is not asked for.
    assertEquals(0.5, of(3, image).ap50(), 1e-15);
    assertTrue(Double.isNaN(of(1, new ExaminedImage(List.of(), List.of())).ap50()));
  }

  @Test
  void anotherClassIsNoHit() {
    ExaminedImage image =
        new ExaminedImage(List.of(new Detection(1, FIRST, 0.9)), List.of(object(0, FIRST)));
    assertEquals(0, of(2, image).ap50());
  }

  @Test
  void atMostOneHundredOfAnImageCount() {
    List<Detection> many =
        IntStream.range(0, 101)
            .mapToObj(i -> found(i == 100 ? FIRST : NOWHERE, 1 - i / 1000.0))
            .toList();
    assertEquals(0, of(1, new ExaminedImage(many, List.of(object(0, FIRST)))).ap50());
    assertTrue(
        of(1, new ExaminedImage(many.subList(1, 101), List.of(object(0, FIRST)))).ap50() > 0);
  }
}
