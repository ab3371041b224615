package org.lemmata.lowlight.detect;

import java.util.Objects;
import org.lemmata.lowlight.scene.Box;

/**
 * A box that a detector reports.
 *
 * @param kind the class, from 0
 * @param box where
 * @param score how sure it is; larger is surer
 */
public record Detection(int kind, Box box, double score) {

  /** Checks that there is a box. */
  public Detection {
    Objects.requireNonNull(box, "box");
  }
}
