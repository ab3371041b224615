package org.lemmata.harmonics.claim;

import org.hipparchus.special.Gamma;
import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.harmonics.field.GaussianField;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.harmonics.polynomial.Legendre;
import org.lemmata.linalg.Cholesky;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.OrthogonalReduction;
import org.lemmata.linalg.Segments;
import org.lemmata.linalg.random.SpherePoints;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Source;

/** How much of a Gaussian field lies in each degree. */
public final class FieldEnergy {

  private static final double ALPHA = 1;
  private static final double SCALE = 1;

  /** What the law is supposed to be. */
  private record Law(double alpha, double c) {}

  private FieldEnergy() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("harmonics.field-energy", "The part of each degree in a Gaussian field")
        .states(
            "A field with covariance $\\sum_k \\kappa_k \\bar P_k(x \\cdot x')$ and $\\kappa_k ="
                + " c^2 N_{k,d}^{-\\alpha - 1/2}$ has $\\|\\Pi_k f\\|_2^2 \\sim c^2"
                + " N_{k,d}^{-1-\\alpha}\\, \\chi^2_{N_{k,d}}$, whose mean is $c^2"
                + " N_{k,d}^{-\\alpha}$: Condition 1 up to fluctuation.")
        .source(
            Source.derived("the expansion of the field in Section 3, which Lemma 5 starts from"))
        .assuming("the field is Gaussian with the covariance stated", "$\\alpha$ and $c$ are known")
        .restsOn("harmonics.addition-theorem")
        .examining(
            """
            Draws values of the field at as many random points as there are functions, from the
            covariance alone, with $\\kappa_k$ as stated; fits the harmonics through them; and tests
            the squared norm of each degree against its law (Kolmogorov and Smirnov; the larger
            p-value of two halves of the draws counts), at $d = 3$ up to degree 6 and $d = 5$ up to
            degree 3, $\\alpha = c = 1$.\
            """)
        .in("the law for the same α and c", new Law(ALPHA, SCALE), FieldEnergy::check)
        .control("the law for α larger by 0.2", new Law(ALPHA + 0.2, SCALE))
        .control("the law for α smaller by 0.2", new Law(ALPHA - 0.2, SCALE))
        .control("the law for c larger by 0.2", new Law(ALPHA, SCALE + 0.2))
        .build();
  }

  private static Evidence check(Law law, Run run, Scale scale) {
    int draws = scale.choose(2_000, 20_000, 100_000);
    return Every.of(
        "squared norms of the parts of a field",
        degrees(3, 6, law, draws, run),
        degrees(5, 3, law, draws, run));
  }

  private static Evidence degrees(int d, int largest, Law supposed, int draws, Run run) {
    double[][] energies = energies(d, largest, draws, run);
    GaussianField field = new GaussianField(d, largest, supposed.alpha, supposed.c);
    SampleLaw laws = new SampleLaw();
    for (int k = 0; k <= largest; k++) {
      double variance = field.variance(k);
      double half = new HarmonicSpace(d, k).size() / 2;
      laws.add(energies[k], e -> Gamma.regularizedGammaP(half, e / variance / 2));
    }
    return laws.follows("laws of the degrees at d = " + d);
  }

  /** For each degree the squared norms of that part of the fields drawn. */
  private static double[][] energies(int d, int largest, int draws, Run run) {
    SphericalBasis basis = SphericalBasis.upTo(d, largest);
    int size = basis.size();
    Matrix fit = fit(basis, run);
    double[][] energies = new double[largest + 1][draws];
    run.parallel()
        .forEach(
            draws,
            i -> {
              double[] z = new double[size];
              run.streams().child("values").stream(i, d).normals(z, 0, size);
              double[] a = fit.times(z);
              for (int k = 0; k <= largest; k++) {
                int at = basis.offset(k);
                energies[k][i] = Segments.dot(a, at, a, at, basis.offset(k + 1) - at);
              }
            });
    return energies;
  }

  /** Turns standard normal numbers into values at random points, and those into coefficients. */
  private static Matrix fit(SphericalBasis basis, Run run) {
    int d = basis.d();
    int size = basis.size();
    Matrix points = SpherePoints.draw(size, d, run.streams().child("points").stream(d));
    Matrix y = basis.evaluate(points, 0, run.parallel());
    Matrix values = Cholesky.of(covariance(basis, points)).lower();
    return OrthogonalReduction.solve(y.transpose(), values, run.parallel());
  }

  /**
   * The field's covariance, the sum of κₖ times √N Pₖ, at pairs of points; written out, so that the
   * law is held against the statement and not against itself.
   */
  private static Matrix covariance(SphericalBasis basis, Matrix points) {
    int d = basis.d();
    Legendre legendre = new Legendre(d);
    Matrix covariance = new Matrix(points.rows(), points.rows());
    for (int p = 0; p < points.rows(); p++) {
      for (int q = 0; q < points.rows(); q++) {
        double t = Segments.dot(points.data(), p * d, points.data(), q * d, d);
        double sum = 0;
        for (int k = 0; k <= basis.largest(); k++) {
          double n = new HarmonicSpace(d, k).size();
          double kappa = SCALE * SCALE * StrictMath.pow(n, -ALPHA - 0.5);
          sum += kappa * Math.sqrt(n) * legendre.value(k, Math.max(-1, Math.min(1, t)));
        }
        covariance.set(p, q, sum);
      }
    }
    return covariance;
  }
}
