package org.lemmata.lowlight.scene;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.linalg.random.Stream;

/**
 * Draws scenes by the model of Retinex: what arrives is reflectance times illumination. One to
 * three objects, which do not touch, on a background with soft stains.
 *
 * @param size of an image, in pixels a side; at least 28
 * @param lighting how they are lit
 * @param camera what makes an image of the light
 * @param stock where objects come from
 */
public record RetinexScenes(int size, Lighting lighting, Camera camera, Stock stock) {

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

  /** Scenes with ellipses, rectangles and triangles, seen by the usual camera. */
  public RetinexScenes(int size, Lighting lighting) {
    this(size, lighting, Camera.USUAL, Stock.OUTLINES);
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
        Thing thing = stock.draw(random);
        double[] shades = shades(thing, box);
        reflectance.paint(random, shades);
        objects.add(new SceneObject(thing.kind(), box, mean(light, shades)));
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

  /** How bright an object is at the centre of each pixel; 0 outside of it. */
  private double[] shades(Thing thing, Box box) {
    double[] shades = new double[size * size];
    for (int y = (int) box.top(); y < box.bottom(); y++) {
      for (int x = (int) box.left(); x < box.right(); x++) {
        shades[y * size + x] =
            thing.shade(
                2 * (x + 0.5 - box.centreX()) / box.width(),
                2 * (y + 0.5 - box.centreY()) / box.height());
      }
    }
    return shades;
  }

  private static double mean(double[] light, double[] shades) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < light.length; i++) {
      if (shades[i] > 0) {
        sum += light[i];
        count++;
      }
    }
    return sum / count;
  }
}
