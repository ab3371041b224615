package org.lemmata.lowlight.scene;

import java.util.List;

/**
 * A photograph and what is in it.
 *
 * @param image what the camera gives, 3 colours × size × size, in [0, 1] in steps of 1/255
 * @param illumination the true one, size × size, in (0, 1]; empty where it is not known
 * @param objects what is in it
 */
// Thousands are made and handed on once; nobody compares two.
@SuppressWarnings("ArrayRecordComponent")
public record Scene(float[] image, float[] illumination, List<SceneObject> objects) {

  /** Colours of an image: red, green, blue. */
  public static final int COLOURS = 3;

  /** Keeps an immutable copy of the list. */
  public Scene {
    objects = List.copyOf(objects);
  }

  /** The same scene in which only objects with at least so much light count. */
  public Scene lit(double least) {
    return new Scene(
        image, illumination, objects.stream().filter(object -> object.light() >= least).toList());
  }
}
