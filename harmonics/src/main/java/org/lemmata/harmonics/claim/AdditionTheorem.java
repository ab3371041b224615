package org.lemmata.harmonics.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.harmonics.polynomial.Legendre;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Segments;
import org.lemmata.linalg.random.SpherePoints;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** The explicit basis obeys the addition theorem. */
public final class AdditionTheorem {

  private static final int LARGEST = 16;
  private static final int POINTS = 8;
  private static final int STRETCH = 1024;

  private AdditionTheorem() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("harmonics.addition-theorem", "The addition theorem")
        .states(
            "$\\sum_{j=1}^{N_{k,d}} Y_{kj}(x)\\,Y_{kj}(\\xi) = N_{k,d}\\,P_k(x \\cdot \\xi)$ for an"
                + " orthonormal basis $Y_{k1}, Y_{k2}, \\ldots$ of the harmonics of degree $k$")
        .source(Source.paper("Section 2, addition theorem"))
        .assuming("the functions are a whole orthonormal basis of one degree")
        .examining(
            "Evaluates the basis that is built by recursion over dimensions at random points, for"
                + " $d = 3, 5, 10$ and every degree up to 16 (for $d = 10$ up to 8 or 12 at the"
                + " smaller scales), and takes the largest error of the sum over pairs of points,"
                + " divided by $N$.")
        .holdsForEveryDraw("an identity between polynomials, at every pair of points")
        .in("the whole basis of a degree", 0, AdditionTheorem::check)
        .control("one function of each degree is left out", 1)
        .build();
  }

  private static Evidence check(int leftOut, Run run, Scale scale) {
    List<Evidence> parts = new ArrayList<>();
    for (int d : new int[] {3, 5, 10}) {
      int largest = d == 10 ? scale.choose(8, 12, LARGEST) : LARGEST;
      Matrix points = SpherePoints.draw(POINTS, d, run.streams().stream(d));
      double worst = 0;
      for (int k = 1; k <= largest; k++) {
        worst = Math.max(worst, error(d, k, leftOut, points, run));
      }
      parts.add(new Rounding("largest error over N, d = " + d, worst, rounding(d, largest)));
    }
    return Every.of("sums of products of basis functions", parts);
  }

  /** Two factors lose of the order of d k^1.5 roundings each, sums those of a stretch. */
  private static double rounding(int d, int k) {
    return Rounding.ulps(2 * d * k * Math.sqrt(k) + STRETCH, 1);
  }

  private static double error(int d, int k, int leftOut, Matrix points, Run run) {
    Matrix y = SphericalBasis.upTo(d, k).evaluate(points, k, run.parallel());
    Legendre legendre = new Legendre(d);
    double n = new HarmonicSpace(d, k).size();
    double worst = 0;
    for (int p = 0; p < POINTS; p++) {
      for (int q = 0; q <= p; q++) {
        double t = Segments.dot(points.data(), p * d, points.data(), q * d, d);
        double expected = n * legendre.value(k, Math.max(-1, Math.min(1, t)));
        worst = Math.max(worst, Math.abs(sum(y, p, q, leftOut) - expected) / n);
      }
    }
    return worst;
  }

  /** The sum over functions but the first ones; in stretches, so that rounding stays small. */
  private static double sum(Matrix y, int p, int q, int first) {
    double total = 0;
    double part = 0;
    for (int j = first; j < y.rows(); j++) {
      part = Math.fma(y.data()[j * POINTS + p], y.data()[j * POINTS + q], part);
      if (j % STRETCH == 0) {
        total += part;
        part = 0;
      }
    }
    return total + part;
  }
}
