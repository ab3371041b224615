package org.lemmata.study.figure;

import java.util.Objects;

/** What gives the layers of a panel their places. */
public sealed interface Frame {

  /**
   * Two axes at right angles.
   *
   * @param x the horizontal axis
   * @param y the vertical axis
   */
  record Axes(Axis x, Axis y) implements Frame {

    /** Checks that both are there. */
    public Axes {
      Objects.requireNonNull(x, "x");
      Objects.requireNonNull(y, "y");
    }
  }

  /**
   * The unit sphere of three dimensions. A layer's x is the longitude in degrees, eastwards and
   * taken modulo 360; its y is the latitude in degrees from -90 to 90.
   *
   * @param projection how it is flattened
   */
  record Globe(Projection projection) implements Frame {

    /** Checks that there is a projection. */
    public Globe {
      Objects.requireNonNull(projection, "projection");
    }
  }
}
