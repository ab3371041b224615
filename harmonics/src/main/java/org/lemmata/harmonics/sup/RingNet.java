package org.lemmata.harmonics.sup;

import java.util.ArrayList;
import java.util.List;

/**
 * Points on rings of equal latitude that cover the sphere S², or one half of it: no point of it is
 * further than an angle h from the nearest one.
 *
 * <p>Ring i takes care of the colatitudes within Δ/2 of its own, and a point p on it of the
 * longitudes within π/P of its own. Two points at distance D with colatitudes θ, θ' and longitudes
 * that differ by φ obey sin²(D/2) = sin²((θ - θ')/2) + sin θ sin θ' sin²(φ/2), so P is the least
 * number for which sin²(Δ/4) + s sin θᵢ sin²(π/2P) is at most sin²(h/2), where s is the largest
 * sine of a colatitude in the ring's care (derived). Half the square of h goes to either direction,
 * which needs about 4 π/(2h²) points.
 *
 * @param rings from the north pole on
 */
record RingNet(List<Ring> rings) {

  /** Rounding of angles must not make the net coarser than it says. */
  private static final double SAFE = 1 - 1e-9;

  /**
   * A ring; its points have the longitudes 2 π p/P, p from 0 to P - 1.
   *
   * @param colatitude θ, in (0, π)
   * @param points P, at least 1
   */
  record Ring(double colatitude, int points) {}

  RingNet {
    rings = List.copyOf(rings);
  }

  /** Covers the sphere within an angle h in (0, π]. */
  static RingNet ofSphere(double h) {
    return cover(h, Math.PI);
  }

  /** Covers the colatitudes up to π/2 within an angle h in (0, π]. */
  static RingNet ofHemisphere(double h) {
    return cover(h, Math.PI / 2);
  }

  private static RingNet cover(double h, double to) {
    double radius = SAFE * h;
    int count = (int) Math.ceil(to / (Math.sqrt(2) * radius));
    double delta = to / count;
    List<Ring> rings = new ArrayList<>(count);
    double left = sineSquared(radius / 2) - sineSquared(delta / 4);
    for (int i = 0; i < count; i++) {
      double theta = (i + 0.5) * delta;
      double product = StrictMath.sin(theta) * largestSine(theta - delta / 2, theta + delta / 2);
      rings.add(new Ring(theta, points(left / product)));
    }
    return new RingNet(rings);
  }

  /** The largest sine of an angle between two angles of [0, π]. */
  static double largestSine(double from, double to) {
    if (from < Math.PI / 2 && to > Math.PI / 2) {
      return 1;
    }
    return Math.max(StrictMath.sin(from), StrictMath.sin(to));
  }

  static double sineSquared(double angle) {
    double sine = StrictMath.sin(angle);
    return sine * sine;
  }

  /** The least P with sin²(π/2P) at most the given number. */
  private static int points(double allowed) {
    return allowed >= 1 ? 1 : (int) Math.ceil(Math.PI / (2 * StrictMath.asin(Math.sqrt(allowed))));
  }

  /** The number of points. */
  long points() {
    return rings.stream().mapToLong(Ring::points).sum();
  }

  /** The colatitudes of the rings. */
  double[] colatitudes() {
    return rings.stream().mapToDouble(Ring::colatitude).toArray();
  }
}
