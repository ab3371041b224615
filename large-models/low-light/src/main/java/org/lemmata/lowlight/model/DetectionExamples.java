package org.lemmata.lowlight.model;

import java.util.List;
import org.lemmata.lowlight.enhance.Decomposition;
import org.lemmata.lowlight.enhance.Enhancer;
import org.lemmata.lowlight.scene.Scene;
import org.lemmata.lowlight.scene.SceneObject;

/**
 * Scenes as a detector is shown them.
 *
 * @param side pixels of an image
 * @param kinds how many classes there are
 * @param images enhanced, colours × side × side
 * @param guides the logarithm of the estimated illumination, averaged over cells, across × down in
 *     rows
 * @param objects what is to be found in each
 */
public record DetectionExamples(
    int side,
    int kinds,
    List<float[]> images,
    List<float[]> guides,
    List<List<SceneObject>> objects) {

  /** Enhances scenes. */
  public static DetectionExamples of(List<Scene> scenes, Enhancer enhancer, int side, int kinds) {
    return new DetectionExamples(
        side,
        kinds,
        scenes.stream().map(scene -> enhancer.enhance(scene.image(), side)).toList(),
        scenes.stream().map(scene -> guide(scene.image(), side)).toList(),
        scenes.stream().map(Scene::objects).toList());
  }

  private static float[] guide(float[] image, int side) {
    float[] light = Decomposition.of(image, side).illumination();
    int cells = side / Detector.STRIDE;
    float[] guide = new float[cells * cells];
    for (int cell = 0; cell < guide.length; cell++) {
      double sum = 0;
      for (int i = 0; i < Detector.STRIDE * Detector.STRIDE; i++) {
        int y = cell / cells * Detector.STRIDE + i / Detector.STRIDE;
        int x = cell % cells * Detector.STRIDE + i % Detector.STRIDE;
        sum += light[y * side + x];
      }
      guide[cell] = (float) StrictMath.log(sum / (Detector.STRIDE * Detector.STRIDE));
    }
    return guide;
  }

  /** How many there are. */
  public int size() {
    return images.size();
  }

  /** Cells a side. */
  int cells() {
    return side / Detector.STRIDE;
  }
}
