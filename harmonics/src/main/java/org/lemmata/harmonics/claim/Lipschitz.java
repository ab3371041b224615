package org.lemmata.harmonics.claim;

import java.util.List;
import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.harmonics.bound.SlopeBound;
import org.lemmata.harmonics.field.BasisFunction;
import org.lemmata.harmonics.field.RandomHarmonics;
import org.lemmata.harmonics.field.SphereFunction;
import org.lemmata.harmonics.field.SteepestHarmonic;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.linalg.ExtremeEigenvalues;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Segments;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** How steep a harmonic can be. */
public final class Lipschitz {

  /** What is held against the bound. */
  private enum Setting {
    ONE_DEGREE,
    ALL_DEGREES,
    DIVIDED_BY_D
  }

  private static final List<HarmonicSpace> SPACES =
      List.of(
          new HarmonicSpace(2, 4),
          new HarmonicSpace(3, 1),
          new HarmonicSpace(3, 8),
          new HarmonicSpace(3, 32),
          new HarmonicSpace(5, 4),
          new HarmonicSpace(10, 3));

  // Of gradients, relative: of the order of d k^1.5 roundings, and those of sums over a basis.
  private static final double ROUNDING =
      SPACES.stream()
          .mapToDouble(s -> Rounding.ulps(4 * s.d() * StrictMath.pow(s.k(), 1.5) + s.size(), 1))
          .max()
          .orElseThrow();

  private static final int POINTS = 50;

  private Lipschitz() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("harmonics.lipschitz", "The steepest harmonic")
        .states(
            "$|\\nabla g(x)| \\le \\sqrt{N_{k,d}\\, k(k+d-2)/(d-1)}\\; \\|g\\|_2$ for every harmonic"
                + " $g$ of degree $k$ and every point $x$ of the sphere; equality is attained at"
                + " every point. The paper's constant is $\\sqrt{N_{k,d}\\, k(k+d-2)}$.")
        .source(Source.derived("the addition theorem, differentiated at both points"))
        .assuming("all of $g$ has the one degree $k$")
        .restsOn("harmonics.addition-theorem")
        .examining(
            "At random points adds up the squared gradients of a whole orthonormal basis along each"
                + " direction, whose largest eigenvalue is the square of the best constant;"
                + " evaluates the derivative of a zonal harmonic, which should attain the bound; and"
                + " follows the gradient of drawn harmonics along random points.")
        .holdsForEveryDraw("the inequality holds for every harmonic at every point")
        .in("harmonics of one degree", Setting.ONE_DEGREE, Lipschitz::check)
        .control("harmonics of all degrees up to k together", Setting.ALL_DEGREES)
        .control("the constant with d in place of d − 1", Setting.DIVIDED_BY_D)
        .build();
  }

  private static Evidence check(Setting setting, Run run, Scale scale) {
    int draws = scale.choose(20, 200, 2000);
    double sharpness = 0;
    double attained = 0;
    double drawn = 0;
    for (HarmonicSpace space : SPACES) {
      Streams streams = run.streams().child("d=" + space.d() + " k=" + space.k());
      double bound = bound(space, setting);
      sharpness = Math.max(sharpness, Math.abs(best(space, setting, streams) / bound - 1));
      attained = Math.max(attained, Math.abs(steepest(space, streams) / bound - 1));
      drawn = Math.max(drawn, drawn(space, draws, streams, run) / bound);
    }
    return Every.of(
        "gradients over norms",
        new Rounding(
            "best constant at random points against the bound, relative", sharpness, ROUNDING),
        new Rounding(
            "derivative of a zonal harmonic at its pole against the bound, relative",
            attained,
            ROUNDING),
        Searched.notAbove(
            "largest gradient of drawn harmonics, in units of the bound", drawn, 1 + ROUNDING));
  }

  private static double bound(HarmonicSpace space, Setting setting) {
    SlopeBound bound = new SlopeBound(space.d(), space.k());
    return setting == Setting.DIVIDED_BY_D ? bound.paper() / Math.sqrt(space.d()) : bound.sharp();
  }

  /** The largest gradient of a combination of basis functions with norm 1, at a random point. */
  private static double best(HarmonicSpace space, Setting setting, Streams streams) {
    int d = space.d();
    SphericalBasis basis = SphericalBasis.upTo(d, space.k());
    int from = setting == Setting.ALL_DEGREES ? 0 : space.k();
    double[] x = point(d, streams.child("best").stream(0));
    double[] unit = new double[basis.size() - basis.offset(from)];
    double[] gradient = new double[d];
    Matrix squares = new Matrix(d, d);
    for (int j = 0; j < unit.length; j++) {
      unit[j] = 1;
      new BasisFunction(basis, from, unit).value(x, gradient);
      unit[j] = 0;
      project(x, gradient);
      for (int i = 0; i < d; i++) {
        Segments.add(gradient[i], gradient, 0, squares.data(), i * d, d);
      }
    }
    return Math.sqrt(ExtremeEigenvalues.of(squares).largest());
  }

  private static double steepest(HarmonicSpace space, Streams streams) {
    int d = space.d();
    Stream stream = streams.child("steepest").stream(0);
    double[] pole = point(d, stream);
    double[] direction = point(d, stream);
    project(pole, direction);
    double length = length(direction);
    for (int i = 0; i < d; i++) {
      direction[i] /= length;
    }
    return slope(new SteepestHarmonic(space.k(), pole, direction), pole);
  }

  private static double drawn(HarmonicSpace space, int draws, Streams streams, Run run) {
    int d = space.d();
    RandomHarmonics harmonics = RandomHarmonics.of(d, space.k());
    List<Double> largest =
        run.parallel()
            .map(
                draws,
                i -> {
                  Stream stream = streams.child("drawn").stream(i);
                  SphereFunction g = harmonics.draw(stream);
                  double worst = 0;
                  for (int p = 0; p < POINTS; p++) {
                    worst = Math.max(worst, slope(g, point(d, stream)));
                  }
                  return worst;
                });
    double worst = 0;
    for (double value : largest) {
      worst = Math.max(worst, value);
    }
    return worst;
  }

  /** The gradient on the sphere over the norm. */
  private static double slope(SphereFunction g, double[] x) {
    double[] gradient = new double[g.d()];
    g.value(x, gradient);
    project(x, gradient);
    return length(gradient) / g.norm();
  }

  private static double[] point(int d, Stream stream) {
    double[] x = new double[d];
    stream.sphere(x, 0, d, 1);
    return x;
  }

  /** Takes away the part along x. */
  private static void project(double[] x, double[] vector) {
    Segments.add(-Segments.dot(x, 0, vector, 0, x.length), x, 0, vector, 0, x.length);
  }

  private static double length(double[] vector) {
    return Math.sqrt(Segments.dot(vector, 0, vector, 0, vector.length));
  }
}
