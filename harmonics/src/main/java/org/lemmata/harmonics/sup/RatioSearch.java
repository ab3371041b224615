package org.lemmata.harmonics.sup;

import java.util.OptionalDouble;
import org.lemmata.harmonics.field.SphereFunction;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Stream;

/**
 * Finds the ratio R = ‖g‖∞/‖g‖₂ of harmonics of one degree by the best means there is:
 *
 * <ul>
 *   <li>exactly for degrees up to 2 in any dimension and for d = 2;
 *   <li>by a net with kh = {@value #KH} for d = 3, which brackets R within 0.51%;
 *   <li>by a net with kh of {@value #KH_IN_FOUR} or more for d = 4, as long as {@value
 *       #POINTS_IN_FOUR} points do with kh of at most 1;
 *   <li>for d = 3 and 4 by a net with another kh, if one is asked for;
 *   <li>otherwise by ascents from random points, which give a lower bound alone.
 * </ul>
 *
 * Safe for use by several threads.
 */
public final class RatioSearch {

  /** Degree times radius of the nets for d = 3. */
  public static final double KH = 0.1;

  /** Least degree times radius of the nets for d = 4. */
  public static final double KH_IN_FOUR = 0.3;

  /** Points of the nets for d = 4 at most, their opposites not counted. */
  public static final int POINTS_IN_FOUR = 2_000_000;

  /** Asks for the nets that are usual. */
  public static final double USUAL_KH = 0;

  private final int starts;
  private final NetCertificate certificate;

  private RatioSearch(int starts, NetCertificate certificate) {
    this.starts = starts;
    this.certificate = certificate;
  }

  /**
   * Prepares for harmonics of one degree.
   *
   * @param d dimension, at least 2
   * @param k degree, at least 0
   * @param kh degree times radius of the net where there is one, in (0, π/2), or {@link #USUAL_KH}
   * @param starts random points to climb from where there is nothing better, at least 1
   * @param parallel the threads to use
   * @throws IllegalArgumentException if an argument is out of range, or the net has too many
   *     points, but for d = 4 and the usual kh
   */
  public static RatioSearch of(int d, int k, double kh, int starts, Parallel parallel) {
    if (d < 2 || k < 0 || starts < 1) {
      throw new IllegalArgumentException(
          "d must be at least 2, k at least 0 and starts at least 1, not "
              + d
              + ", "
              + k
              + " and "
              + starts);
    }
    return new RatioSearch(starts, k < 3 ? null : certificate(d, k, kh, parallel));
  }

  private static NetCertificate certificate(int d, int k, double asked, Parallel parallel) {
    if (asked != USUAL_KH && (d == 3 || d == 4)) {
      return NetCertificate.of(d, k, asked, parallel);
    }
    if (d == 3) {
      return NetCertificate.of(3, k, KH, parallel);
    }
    double kh = Math.max(KH_IN_FOUR, k * SphereNet.radius(4, POINTS_IN_FOUR));
    return d == 4 && kh <= 1 ? NetCertificate.of(4, k, kh, parallel) : null;
  }

  /**
   * Finds the ratio.
   *
   * @param g a harmonic of the degree this was made for, and of that alone
   * @param stream where random points come from; not used where there is something better
   * @param parallel the threads to use; the bits do not depend on them
   */
  public Ratio of(SphereFunction g, Stream stream, Parallel parallel) {
    double norm = g.norm();
    OptionalDouble exact = ExactSupNorm.of(g);
    if (exact.isPresent()) {
      return new Ratio(exact.getAsDouble() / norm, exact.getAsDouble() / norm);
    }
    if (certificate != null) {
      Bracket bracket = certificate.bracket(g, parallel);
      return new Ratio(bracket.lower() / norm, bracket.upper() / norm);
    }
    return new Ratio(Ascent.fromRandomPoints(g, starts, stream).value() / norm, Double.NaN);
  }
}
