package org.lemmata.lowlight.scene;

import java.util.Objects;

/**
 * An object to be found.
 *
 * @param kind its class, from 0
 * @param box around it
 * @param light the mean illumination of its pixels, in (0, 1]; 1 where it is not known
 */
public record SceneObject(int kind, Box box, double light) {

  /** Checks that there is a box. */
  public SceneObject {
    Objects.requireNonNull(box, "box");
  }
}
