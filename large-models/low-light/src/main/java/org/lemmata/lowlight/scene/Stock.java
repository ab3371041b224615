package org.lemmata.lowlight.scene;

import org.lemmata.linalg.random.Stream;

/** Where the objects of scenes come from. */
public interface Stock {

  /** The three outlines, each as likely. */
  Stock OUTLINES = random -> Outline.of(random.nextInt(Outline.COUNT));

  /** Draws an object. */
  Thing draw(Stream random);
}
