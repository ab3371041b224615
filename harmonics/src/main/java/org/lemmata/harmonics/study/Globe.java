package org.lemmata.harmonics.study;

/** Longitudes and latitudes of points of S², in degrees. */
final class Globe {

  private Globe() {}

  /** The unit vector; the north pole is (0, 0, 1), and longitude 0 passes through (1, 0, 0). */
  static double[] point(double longitude, double latitude) {
    double phi = longitude * (Math.PI / 180);
    double psi = latitude * (Math.PI / 180);
    double c = StrictMath.cos(psi);
    return new double[] {c * StrictMath.cos(phi), c * StrictMath.sin(phi), StrictMath.sin(psi)};
  }

  static double longitude(double[] x) {
    return StrictMath.atan2(x[1], x[0]) * (180 / Math.PI);
  }

  static double latitude(double[] x) {
    return StrictMath.atan2(x[2], Math.sqrt(Math.fma(x[0], x[0], x[1] * x[1]))) * (180 / Math.PI);
  }
}
