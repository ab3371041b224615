package org.lemmata.lowlight.detect;

import java.util.Comparator;
import java.util.List;
import org.lemmata.lowlight.scene.SceneObject;

/**
 * An image of a test: what was found in it, and what is there.
 *
 * @param found in any order
 * @param objects in any order
 */
public record ExaminedImage(List<Detection> found, List<SceneObject> objects) {

  /** Keeps immutable copies. */
  public ExaminedImage {
    found = List.copyOf(found);
    objects = List.copyOf(objects);
  }

  /** What was found of a class, the surest first, at most so many. */
  List<Detection> best(int kind, int most) {
    return found.stream()
        .filter(detection -> detection.kind() == kind)
        .sorted(Comparator.comparingDouble(Detection::score).reversed())
        .limit(most)
        .toList();
  }
}
