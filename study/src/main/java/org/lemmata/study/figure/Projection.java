package org.lemmata.study.figure;

/** How the sphere is flattened. */
public enum Projection {
  /**
   * The whole sphere in an ellipse twice as wide as high; equal areas stay equal, so that no part
   * looks larger than it is. Parallels are straight, and longitude 0 is in the middle.
   */
  MOLLWEIDE
}
