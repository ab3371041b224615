package org.lemmata.study.figure;

import java.util.Objects;

/** What gives the layers of a panel their places. */
public sealed interface Frame {

  /** Whether a kind of layer can stand in it. */
  boolean admits(Geometry geometry);

  /** What can stand in it, for a reader. */
  String contents();

  /** Hands itself to the method of its kind. */
  <R> R accept(Visitor<R> visitor);

  /**
   * One method a kind.
   *
   * @param <R> what is made of a frame
   */
  interface Visitor<R> {

    /** Two axes. */
    R axes(Axes axes);

    /** The sphere. */
    R globe(Globe globe);

    /** A picture. */
    R picture(Picture picture);
  }

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

    @Override
    public boolean admits(Geometry geometry) {
      return geometry.onAxes();
    }

    @Override
    public String contents() {
      return "axes show what has an x and a y";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.axes(this);
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

    @Override
    public boolean admits(Geometry geometry) {
      return geometry.onSphere();
    }

    @Override
    public String contents() {
      return "the sphere shows heat maps and points without error bars only";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.globe(this);
    }
  }

  /** Nothing but what is in the image. */
  record Picture() implements Frame {

    @Override
    public boolean admits(Geometry geometry) {
      return geometry.inPicture();
    }

    @Override
    public String contents() {
      return "a picture shows images only";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.picture(this);
    }
  }
}
