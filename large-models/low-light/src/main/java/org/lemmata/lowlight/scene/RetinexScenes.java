package org.lemmata.lowlight.scene;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.linalg.random.Stream;

/**
 * Draws scenes by the model of Retinex: what arrives is reflectance times illumination. One to
 * three objects of three classes, which do not touch, on a background with soft stains.
 *
 * @param size of an image, in pixels a side; at least 32
 * @param lighting how they are lit
 * @param camera what makes an image of the light
 */
public record RetinexScenes(int size, Lighting lighting, Camera camera) {

  private static final int MOST_OBJECTS = 3;
  private static final int SMALLEST = 8;
  private static final int LARGEST = 14;
  private static final int TRIES = 20;
  private static final double GAP = 2;

  /** Checks the range. */
  public RetinexScenes {
    if (size < 2 * LARGEST) {
      throw new IllegalArgumentException("size must be at least " + 2 * LARGEST + ", not " + size);
    }
  }

  /** Draws a scene. */
  public Scene draw(Stream random) {
    double[] light = lighting.draw(random, size);
    Reflectance reflectance = Reflectance.background(random, size);
    List<SceneObject> objects = new ArrayList<>();
    int wanted = 1 + random.nextInt(MOST_OBJECTS);
    for (int attempt = 0; attempt < TRIES && objects.size() < wanted; attempt++) {
      Box box = box(random);
      if (objects.stream().noneMatch(object -> object.box().isNear(box, GAP))) {
        int kind = random.nextInt(Outline.COUNT);
        boolean[] inside = inside(Outline.of(kind), box);
        reflectance.paint(random, inside);
        objects.add(new SceneObject(kind, box, mean(light, inside)));
      }
    }
    float[] image = new float[Scene.COLOURS * size * size];
    for (int i = 0; i < image.length; i++) {
      double arriving = reflectance.at(i) * light[i % light.length];
      image[i] = camera.read(random, arriving);
    }
    float[] illumination = new float[light.length];
    for (int i = 0; i < light.length; i++) {
      illumination[i] = (float) light[i];
    }
    return new Scene(image, illumination, objects);
  }

  private Box box(Stream random) {
    int width = SMALLEST + random.nextInt(LARGEST - SMALLEST + 1);
    int height = SMALLEST + random.nextInt(LARGEST - SMALLEST + 1);
    int left = random.nextInt(size - width + 1);
    int top = random.nextInt(size - height + 1);
    return new Box(left, top, left + width, top + height);
  }

  /** Which pixels have their centre in an outline. */
  private boolean[] inside(Outline outline, Box box) {
    boolean[] inside = new boolean[size * size];
    for (int y = (int) box.top(); y < box.bottom(); y++) {
      for (int x = (int) box.left(); x < box.right(); x++) {
        inside[y * size + x] =
            outline.contains(
                2 * (x + 0.5 - box.centreX()) / box.width(),
                2 * (y + 0.5 - box.centreY()) / box.height());
      }
    }
    return inside;
  }

  private static double mean(double[] light, boolean[] inside) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < light.length; i++) {
      if (inside[i]) {
        sum += light[i];
        count++;
      }
    }
    return sum / count;
  }
}
