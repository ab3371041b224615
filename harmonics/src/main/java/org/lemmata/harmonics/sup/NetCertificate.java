package org.lemmata.harmonics.sup;

import java.util.List;
import java.util.Locale;
import org.lemmata.harmonics.field.BasisFunction;
import org.lemmata.harmonics.field.SphereFunction;
import org.lemmata.linalg.parallel.Parallel;

/**
 * Certified brackets of the sup norms of harmonics of one degree k on S² and S³: if no point is
 * further than an angle h from a net or its opposite, kh &lt; π/2, then the sup norm is at most the
 * largest |f| on the net divided by cos(kh) (derived).
 *
 * <p>For on the great circle from a maximiser to the nearest point of the net f is a trigonometric
 * polynomial of degree at most k, and within an angle π/2k of its maximum M such a polynomial is at
 * least M cos(k angle) (M. Riesz). The lower end is the largest value on the net after an ascent
 * from there.
 *
 * <p>Holds what harmonics of one degree have in common, so bracket many with one instance. Safe for
 * use by several threads.
 */
public final class NetCertificate {

  /** The largest number of points that f is evaluated at, half of those that cover the sphere. */
  public static final int LARGEST = 25_000_000;

  /**
   * What the upper end is raised by, relative to it. Values on the net have an error of some k
   * roundings of the sum of the coefficients on a ring, at most √(4k + 2) times the sup norm: below
   * 1e-12 of it for k up to 256, and the point where a value is taken is off by as little.
   */
  public static final double ROUNDING = 1e-10;

  private static final int RINGS_AT_A_TIME = 16;

  private final SphereNet net;
  private final int k;
  private final double factor;
  private final BasisSeries basis;

  private NetCertificate(SphereNet net, int k, Parallel parallel) {
    this.net = net;
    this.k = k;
    this.factor = (1 + ROUNDING) / StrictMath.cos(k * net.radius());
    this.basis = new BasisSeries(net, k, parallel);
  }

  /**
   * Prepares for harmonics of one degree.
   *
   * @param d 3 or 4
   * @param k degree, from 1 to {@link org.lemmata.harmonics.basis.SphericalBasis#LARGEST_K}
   * @param kh degree times angular radius of the net, in (0, π/2); the bracket is as wide as
   *     1/cos(kh)
   * @param parallel the threads to use
   * @throws IllegalArgumentException if an argument is out of range or the net has more than
   *     {@value #LARGEST} points
   */
  public static NetCertificate of(int d, int k, double kh, Parallel parallel) {
    if (d < 3 || d > 4 || k < 1 || !(kh > 0 && kh < Math.PI / 2)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "d must be 3 or 4, k at least 1 and kh in (0, pi/2), not %d, %d and %s",
              d,
              k,
              kh));
    }
    double expected = SphereNet.expectedPoints(d, kh / k);
    if (expected > LARGEST) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a certified bracket for d = %d and k = %d at kh = %s needs a net of %.3g points"
                  + " with %d multiplications each, and nets of at most %d points are laid",
              d,
              k,
              kh,
              expected,
              4L * k,
              LARGEST));
    }
    return new NetCertificate(SphereNet.of(d, kh / k), k, parallel);
  }

  /** The degree k. */
  public int k() {
    return k;
  }

  /** The number of points that a function is evaluated at. */
  public long points() {
    return net.points();
  }

  /**
   * Brackets the sup norm of a harmonic.
   *
   * @param f a harmonic of degree k alone
   * @param parallel the threads to use; the bits do not depend on them
   * @throws IllegalArgumentException if it has another dimension or degree, or several degrees
   */
  public Bracket bracket(SphereFunction f, Parallel parallel) {
    Found peak = onNet(f, parallel);
    return new Bracket(Ascent.from(f, peak.point()), peak.value() * factor);
  }

  /**
   * The upper end of the bracket alone, without an ascent for the lower one.
   *
   * @param f a harmonic of degree k alone
   * @param parallel the threads to use; the bits do not depend on them
   * @throws IllegalArgumentException if it has another dimension or degree, or several degrees
   */
  public double upper(SphereFunction f, Parallel parallel) {
    return onNet(f, parallel).value() * factor;
  }

  /**
   * The largest absolute value on the net itself, without ascent, and where it is.
   *
   * @param f a harmonic of degree k alone
   * @param parallel the threads to use; the bits do not depend on them
   * @throws IllegalArgumentException if it has another dimension or degree, or several degrees
   */
  public Found onNet(SphereFunction f, Parallel parallel) {
    if (f.d() != net.d() || f.degree() != k) {
      throw new IllegalArgumentException(
          String.format(
              "a function of d = %d and degree %d for a net of d = %d and degree %d",
              f.d(), f.degree(), net.d(), k));
    }
    RingSeries series = series(f);
    return net.layers().size() == 1
        ? peak(0, series.on(0), parallel)
        : best(
            parallel.map(net.layers().size(), i -> peak(i, series.on(i), Parallel.sequential())));
  }

  private RingSeries series(SphereFunction f) {
    if (f instanceof BasisFunction sum) {
      if (sum.from() != k) {
        throw new IllegalArgumentException(
            "degrees from " + sum.from() + " to " + k + " in place of one");
      }
      return basis.of(sum);
    }
    requireParity(f);
    return new SampledSeries(net, f);
  }

  /** A harmonic of degree k alone obeys f(-x) = (-1)ᵏ f(x), which lets half a net do. */
  private void requireParity(SphereFunction f) {
    double sign = (k & 1) == 0 ? 1 : -1;
    double[] here = net.point(net.layers().get(0), 1, 1);
    double[] there = new double[here.length];
    for (int i = 0; i < here.length; i++) {
      there[i] = -here[i];
    }
    if (!(Math.abs(f.value(there) - sign * f.value(here)) <= 1e-9 * f.norm())) {
      throw new IllegalArgumentException("several degrees up to " + k + " in place of one");
    }
  }

  /** The largest value in a layer: on most rings a few points tell that it is not there. */
  private Found peak(int layer, double[][] series, Parallel parallel) {
    List<RingNet.Ring> rings = net.layers().get(layer).net().rings();
    double[] limits = new double[rings.size()];
    int chunks = (limits.length + RINGS_AT_A_TIME - 1) / RINGS_AT_A_TIME;
    parallel.forEach(
        chunks,
        chunk -> {
          RingPeak look = new RingPeak();
          for (int ring = chunk * RINGS_AT_A_TIME; ring < end(chunk, limits); ring++) {
            limits[ring] = look.limit(series, ring, rings.get(ring).points());
          }
        });
    int top = 0;
    for (int ring = 1; ring < limits.length; ring++) {
      top = limits[ring] > limits[top] ? ring : top;
    }
    Found first = onRing(layer, series, top, new RingPeak());
    return best(
        parallel.map(
            chunks,
            chunk -> {
              RingPeak look = new RingPeak();
              Found best = first;
              for (int ring = chunk * RINGS_AT_A_TIME; ring < end(chunk, limits); ring++) {
                // Written so that what is not a number is looked at.
                if (!(limits[ring] < best.value())) {
                  best = best.or(onRing(layer, series, ring, look));
                }
              }
              return best;
            }));
  }

  private static int end(int chunk, double[] limits) {
    return Math.min(limits.length, (chunk + 1) * RINGS_AT_A_TIME);
  }

  private Found onRing(int layer, double[][] series, int ring, RingPeak look) {
    SphereNet.Layer place = net.layers().get(layer);
    RingNet.Ring at = place.net().rings().get(ring);
    look.look(series, ring, at.points());
    return new Found(look.largest(), net.point(place, at.colatitude(), look.longitude()));
  }

  private static Found best(List<Found> peaks) {
    return peaks.stream().reduce(Found::or).orElseThrow();
  }
}
