package org.lemmata.harmonics.sup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lemmata.harmonics.field.SphereFunction;
import org.lemmata.linalg.Segments;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Stream;

/**
 * Ascent of |f| along great circles.
 *
 * <p>On a great circle f is a trigonometric polynomial of degree at most k. The step, in the
 * direction of the gradient, is the one that leads to the top of the cosine of frequency k with the
 * same value and slope, (1/k) atan(|grad f|/(k|f|)). No such polynomial falls faster from its
 * maximum than this cosine (M. Riesz), so near the maximum the step is not too long (derived).
 * Where it does not raise |f|, as may happen elsewhere and with several degrees, it is halved: the
 * values never fall.
 *
 * <p>What it returns is a local maximum at best.
 */
public final class Ascent {

  /** Slopes |grad f|/(k|f|) below this tell most of the hills of many chosen starts apart. */
  private static final double ROUGH = 0.1;

  /** The same for random starts, more of which come by a saddle. */
  private static final double RANDOM_ROUGH = 0.03;

  /** How many of the highest of these are climbed further. */
  private static final int HILLS = 5;

  /** Slopes |grad f|/(k|f|) below this tell which of the hills is the highest. */
  private static final double COARSE = 1e-3;

  /** Slopes below this end it for good: the value then lacks about 1e-14 of a local maximum. */
  private static final double FINE = 1e-7;

  private static final int STEPS = 5000;
  private static final int HALVINGS = 30;

  private Ascent() {}

  /**
   * Climbs from a point.
   *
   * @param f a function on the sphere
   * @param start unit vector of length d; not modified
   * @return a point with at least the absolute value of the start, to rounding a local maximum
   *     unless the ascent is very slow
   */
  public static Found from(SphereFunction f, double[] start) {
    return climb(f, start, FINE);
  }

  /**
   * Climbs a little from many uniform points, then on from the highest places reached, and returns
   * the largest value found. With few starts it misses the maximum of a function of high degree.
   *
   * @param f a function on the sphere
   * @param starts number of points, at least 1
   * @param stream where the points come from
   * @throws IllegalArgumentException if there is no start
   */
  public static Found fromRandomPoints(SphereFunction f, int starts, Stream stream) {
    if (starts < 1) {
      throw new IllegalArgumentException("the number of starts must be at least 1, not " + starts);
    }
    List<Found> hills = new ArrayList<>();
    double[] start = new double[f.d()];
    for (int i = 0; i < starts; i++) {
      stream.sphere(start, 0, f.d(), 1);
      hills.add(climb(f, start, RANDOM_ROUGH));
    }
    return highest(f, hills);
  }

  /**
   * Whether |f| is found above a level: climbs from uniform points, each until the slope is small,
   * and ends as soon as one is above.
   *
   * @param f a function on the sphere
   * @param level at least 0
   * @param starts number of points
   * @param stream where the points come from
   */
  public static boolean reaches(SphereFunction f, double level, int starts, Stream stream) {
    double[] start = new double[f.d()];
    boolean above = false;
    for (int i = 0; i < starts && !above; i++) {
      stream.sphere(start, 0, f.d(), 1);
      above = climb(f, start, RANDOM_ROUGH).value() > level;
    }
    return above;
  }

  /**
   * Climbs a little from given points, then on from the highest places reached, and returns the
   * largest value found: for many starts that were chosen for their values.
   *
   * @param f a function on the sphere
   * @param starts unit vectors of length d, at least one; not modified
   * @param parallel the threads to use; f must be safe for them
   * @throws IllegalArgumentException if there is no start
   */
  public static Found fromPoints(SphereFunction f, List<double[]> starts, Parallel parallel) {
    if (starts.isEmpty()) {
      throw new IllegalArgumentException("the number of starts must be at least 1, not 0");
    }
    return highest(f, parallel.map(starts.size(), i -> climb(f, starts.get(i), ROUGH)));
  }

  private static Found highest(SphereFunction f, List<Found> hills) {
    Found best =
        hills.stream()
            .sorted(Comparator.comparingDouble(Found::value).reversed())
            .limit(HILLS)
            .map(hill -> climb(f, hill.point(), COARSE))
            .reduce(Found::or)
            .orElseThrow();
    return from(f, best.point());
  }

  private static Found climb(SphereFunction f, double[] start, double flat) {
    int d = f.d();
    int k = f.degree();
    double[] x = start.clone();
    double[] gradient = new double[d];
    double[] next = new double[d];
    double[] nextGradient = new double[d];
    double value = f.value(x, gradient);
    for (int step = 0; step < STEPS; step++) {
      double slope = tangent(gradient, x, value < 0 ? -1 : 1);
      double size = Math.abs(value);
      // Written so that a slope of zero, in particular that of a constant, ends it.
      if (!(slope > flat * k * size)) {
        break;
      }
      double angle = StrictMath.atan(slope / (k * size)) / k;
      double there = 0;
      boolean risen = false;
      for (int halving = 0; halving < HALVINGS && !risen; halving++) {
        move(x, gradient, slope, angle, next);
        there = f.value(next, nextGradient);
        risen = Math.abs(there) > size;
        angle /= 2;
      }
      if (!risen) {
        break;
      }
      value = there;
      double[] swap = x;
      x = next;
      next = swap;
      swap = gradient;
      gradient = nextGradient;
      nextGradient = swap;
    }
    return new Found(Math.abs(value), x);
  }

  /** Makes the gradient that of |f| on the sphere, and returns its length. */
  private static double tangent(double[] gradient, double[] x, double sign) {
    double radial = Segments.dot(gradient, 0, x, 0, x.length);
    for (int i = 0; i < x.length; i++) {
      gradient[i] = sign * (gradient[i] - radial * x[i]);
    }
    return Segments.norm(gradient, 0, x.length);
  }

  private static void move(double[] x, double[] tangent, double slope, double angle, double[] to) {
    double along = StrictMath.sin(angle) / slope;
    double stay = StrictMath.cos(angle);
    for (int i = 0; i < x.length; i++) {
      to[i] = stay * x[i] + along * tangent[i];
    }
    double length = Math.sqrt(Segments.dot(to, 0, to, 0, x.length));
    for (int i = 0; i < x.length; i++) {
      to[i] /= length;
    }
  }
}
