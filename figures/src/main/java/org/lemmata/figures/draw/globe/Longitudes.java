package org.lemmata.figures.draw.globe;

/** Longitudes modulo 360. */
public final class Longitudes {

  private Longitudes() {}

  /** The same longitude from -180, included, to 180, excluded. */
  public static double wrapped(double longitude) {
    double around = StrictMath.IEEEremainder(longitude, 360);
    return around >= 180 ? around - 360 : around;
  }
}
