package org.lemmata.lowlight.scene;

/** What an object looks like. */
public interface Thing {

  /** Its class, from 0. */
  int kind();

  /**
   * How bright it is at a place of its box: 0 outside of it, otherwise in (0, 1].
   *
   * @param x from −1 to 1, to the right
   * @param y from −1 to 1, downwards
   */
  double shade(double x, double y);
}
