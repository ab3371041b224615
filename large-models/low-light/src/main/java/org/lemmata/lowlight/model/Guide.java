package org.lemmata.lowlight.model;

/** What a detector is told of the illumination. */
public enum Guide {
  /** Nothing. */
  NONE,
  /** The illumination of the image. */
  OWN,
  /** That of another image, drawn anew each time. */
  SHUFFLED,
  /** The same for all. */
  CONSTANT
}
