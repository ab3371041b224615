package org.lemmata.harmonics.recovery;

import org.lemmata.harmonics.field.BasisFunction;
import org.lemmata.harmonics.polynomial.Legendre;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Segments;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

/**
 * One try to recover a function of Lemma 7's class: f = β Pₖ(x.ξ) with ξ uniform on the sphere,
 * from y = f(x) + z with standard normal z, by {@link MaximumCorrelation}.
 *
 * @param distance the largest difference of Pₖ(x.u) from Pₖ(x.ξ) over x on the sphere, for the
 *     estimated axis u: the error in L-infinity in units of the height |β|
 * @param missed whether a climb from the true axis ended higher than the search, which then has
 *     failed
 */
public record ZonalTrial(double distance, boolean missed) {

  private static final int ANGLES = 1024;
  private static final int ANGLES_PER_DEGREE = 32;
  private static final int RADII = 16;
  private static final double CLEARLY = 1e-6;

  /** Whether the error is below half the height. */
  public boolean succeeded() {
    return distance < 0.5;
  }

  /**
   * Draws a function and samples, and tries.
   *
   * @param d dimension, at least 2
   * @param k degree, at least 1
   * @param beta the height, positive
   * @param samples number of samples
   * @param estimator for these d and k
   * @param streams where random numbers come from
   * @param repetition which draw
   */
  public static ZonalTrial run(
      int d,
      int k,
      double beta,
      int samples,
      MaximumCorrelation estimator,
      Streams streams,
      long repetition) {
    double[] xi = new double[d];
    streams.child("axis").stream(repetition).sphere(xi, 0, d, 1);
    Matrix points = NoisySamples.points(samples, d, streams, repetition);
    Stream noise = streams.child("noise").stream(repetition);
    Legendre legendre = new Legendre(d);
    double[] labels = new double[samples];
    for (int i = 0; i < samples; i++) {
      labels[i] = beta * legendre.value(k, cosine(points.row(i), xi)) + noise.nextNormal();
    }
    BasisFunction correlation = estimator.correlation(points, labels);
    MaximumCorrelation.Peak found = estimator.highest(correlation);
    double fromTruth = estimator.climb(correlation, xi).correlation();
    boolean missed = fromTruth > found.correlation() + CLEARLY * Math.abs(fromTruth);
    return new ZonalTrial(distance(legendre, k, cosine(found.axis(), xi)), missed);
  }

  /**
   * The largest |Pₖ(x.u) - Pₖ(x.ξ)| over x on the sphere, from the part of x in the plane of u and
   * ξ, a disc; on a grid, to about k²/200000 relative, and never by more than 1/200 less.
   */
  static double distance(Legendre legendre, int k, double cosine) {
    double angle = StrictMath.acos(cosine);
    int angles = Math.max(ANGLES, ANGLES_PER_DEGREE * k);
    double largest = 0;
    // In the plane x has any length up to 1, in two dimensions the length 1.
    int fewest = legendre.d() == 2 ? RADII : 0;
    for (int i = 0; i < angles; i++) {
      double phi = 2 * Math.PI * i / angles;
      double u = StrictMath.cos(phi - angle);
      double xi = StrictMath.cos(phi);
      for (int j = RADII; j >= fewest; j--) {
        double radius = (double) j / RADII;
        double difference = legendre.value(k, radius * u) - legendre.value(k, radius * xi);
        largest = Math.max(largest, Math.abs(difference));
      }
    }
    return largest;
  }

  private static double cosine(double[] x, double[] y) {
    return Math.max(-1, Math.min(1, Segments.dotInOrder(x, y)));
  }
}
