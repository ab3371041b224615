package org.lemmata.lowlight.scene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lemmata.seeds.Agreement.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

class RetinexScenesTest {

  private static final Streams STREAMS = Streams.of(5, "retinex");

  private static List<Scene> scenes(Lighting lighting, int count) {
    RetinexScenes world = new RetinexScenes(48, lighting);
    return IntStream.range(0, count).mapToObj(i -> world.draw(STREAMS.stream(i))).toList();
  }

  @Test
  void aSceneIsThatOfItsStream() {
    RetinexScenes world = new RetinexScenes(48, Lighting.DARK);
    assertArrayEquals(world.draw(STREAMS.stream(3)).image(), world.draw(STREAMS.stream(3)).image());
    assertEquals(world.draw(STREAMS.stream(3)).objects(), world.draw(STREAMS.stream(3)).objects());
    assertNotEquals(
        world.draw(STREAMS.stream(3)).objects(), world.draw(STREAMS.stream(4)).objects());
  }

  @Test
  void objectsLieInTheImageAndApart() {
    Set<Outline> kinds = EnumSet.noneOf(Outline.class);
    for (Scene scene : scenes(Lighting.DARK, 200)) {
      List<SceneObject> objects = scene.objects();
      assertTrue(!objects.isEmpty() && objects.size() <= 3);
      for (int i = 0; i < objects.size(); i++) {
        Box box = objects.get(i).box();
        kinds.add(Outline.of(objects.get(i).kind()));
        assertTrue(box.left() >= 0 && box.top() >= 0 && box.right() <= 48 && box.bottom() <= 48);
        assertTrue(objects.get(i).light() > 0 && objects.get(i).light() <= 1);
        for (int j = 0; j < i; j++) {
          assertEquals(0, box.overlap(objects.get(j).box()));
        }
      }
    }
    assertEquals(EnumSet.allOf(Outline.class), kinds);
  }

  @Test
  void brightScenesAreBrightAndDarkOnesDark() {
    for (Scene scene : scenes(Lighting.BRIGHT, 50)) {
      for (float light : scene.illumination()) {
        assertTrue(light >= 0.6f && light <= 1);
      }
    }
    for (Scene scene : scenes(Lighting.DARK, 50)) {
      for (float light : scene.illumination()) {
        assertTrue(light >= 0.015f && light <= 1);
      }
    }
  }

  @Test
  void onlyLitObjectsCountWhereLightIsAskedFor() {
    for (Scene scene : scenes(Lighting.DARK, 50)) {
      scene.lit(0.08).objects().forEach(object -> assertTrue(object.light() >= 0.08));
      assertEquals(scene.objects(), scene.lit(0).objects());
      assertEquals(List.of(), scene.lit(2).objects());
    }
  }

  @Test
  void aCameraGivesSteps() {
    Camera camera = new Camera(1000, 0.01);
    Stream random = STREAMS.stream(1);
    double sum = 0;
    double squares = 0;
    int count = 20_000;
    for (int i = 0; i < count; i++) {
      double seen = camera.read(random, 0.4);
      assertEquals(Math.rint(255 * seen), 255 * seen, 1e-4);
      sum += seen;
      squares += seen * seen;
    }
    double mean = sum / count;
    // Shot noise, read noise and the error of rounding, which is uniform over a step.
    double variance = 0.4 / 1000 + 1e-4 + 1 / (12.0 * 255 * 255);
    assertEquals(0.4, mean, within(Math.sqrt(variance / count)));
    double scatter = squares / count - mean * mean;
    assertEquals(variance, scatter, within(variance * Math.sqrt(2.0 / count)));
    assertEquals(1, camera.read(random, 2));
  }

  @Test
  void outlines() {
    assertTrue(Outline.ELLIPSE.contains(0.6, 0.6) && !Outline.ELLIPSE.contains(0.8, 0.8));
    assertTrue(Outline.RECTANGLE.contains(-0.99, 0.99));
    // The tip is above.
    assertTrue(Outline.TRIANGLE.contains(0.8, 0.9));
    assertFalse(Outline.TRIANGLE.contains(0.8, -0.9));
    assertTrue(Outline.TRIANGLE.contains(0, -0.99));
  }

  @Test
  void boxes() {
    Box box = new Box(0, 0, 4, 2);
    assertEquals(1.0 / 3, box.overlap(new Box(2, 0, 6, 2)));
    assertEquals(0, box.overlap(new Box(4, 0, 6, 2)));
    assertEquals(new Box(1, 1, 3, 5), Box.around(2, 3, 2, 4));
    assertThrows(IllegalArgumentException.class, () -> new Box(1, 0, 1, 2));
    assertThrows(IllegalArgumentException.class, () -> new RetinexScenes(20, Lighting.DARK));
  }
}
