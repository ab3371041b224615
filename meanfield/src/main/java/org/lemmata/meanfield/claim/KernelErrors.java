package org.lemmata.meanfield.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.PivotedCholesky;
import org.lemmata.linalg.random.SpherePoints;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.meanfield.flow.EvenPolynomials;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.meanfield.kernel.TangentRidge;
import org.lemmata.meanfield.network.DegreeErrors;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Source;

/** The errors of kernel ridge regression in closed form, against simulation. */
public final class KernelErrors {

  private static final int D = 4;
  private static final int SAMPLES = 20;
  private static final Setting SETTING = new Setting(D, 0.4, 0.25, 1.1, 0.9);
  private static final double[] RIDGES = {0, 0.1, 1};

  /** Which part of the error is squared and averaged. */
  private static final List<String> KINDS = List.of("both degrees", "degree 2", "degree 4");

  /** In units of the predicted error. */
  private static final double MARGIN = 0.08;

  private KernelErrors() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.kernel-errors", "Kernel errors in closed form, against simulation")
        .states(
            """
            Ridge regression with $K = c_2 P_2 + c_4 P_4$, $c_2 = 2d\\sigma_2^2$, $c_4 = 4(d +
            2)\\sigma_4^2$, and ridge $\\lambda K(x, x)$ has the mean square error $e_2 + e_4$ on the
            population, $e_k$ that of its part of degree $k$, $e_k = c_k^2 \\beta^\\top
            P_k(G)\\beta/N_k - 2 c_k h_k \\beta^\\top P_k(Xq^*)/\\sqrt{N_k} + h_k^2$.
            """)
        .source(Source.derived("the Funk-Hecke formula"))
        .assuming("new inputs are uniform on the sphere", "labels have no noise")
        .restsOn("meanfield.funk-hecke")
        .examining(
            """
            Fits %d samples in dimension %d with ridges 0, 1/10 and 1, in units of $K(x, x)$, by a
            solver of its own, and averages the squared error at random new inputs, that of each
            degree and that of both together, over those of the closed form. Other inputs are
            uniform but for the control.
            """
                .formatted(SAMPLES, D))
        .in("new inputs uniform on the sphere", 1.0, KernelErrors::examine)
        .control("new inputs that are stretched along q by a half before normalising", 1.5)
        .build();
  }

  private static Evidence examine(double stretch, Run run, Scale scale) {
    Streams streams = run.streams();
    Matrix x = SpherePoints.draw(streams.child("samples"), 0, SAMPLES, D);
    Matrix q = new Matrix(1, D);
    q.set(0, 0, 1);
    TangentRidge closed = new TangentRidge(SETTING, x, q, run.parallel());
    List<DegreeErrors> predicted = new ArrayList<>();
    double[][] beta = new double[RIDGES.length][];
    for (int r = 0; r < RIDGES.length; r++) {
      predicted.add(closed.errors(RIDGES[r], run.parallel()).get(0));
      beta[r] = coefficients(x, RIDGES[r], run);
    }
    Streams inputs = streams.child("new inputs");
    Moments squares =
        Moments.of(
            run.parallel(),
            scale.choose(150_000, 1_000_000, 8_000_000),
            2000,
            KINDS.size() * RIDGES.length,
            i -> {
              double[] z = new double[D];
              inputs.stream(i).sphere(z, 0, D, 1);
              return ratios(x, beta, stretched(z, stretch), predicted);
            });
    List<Evidence> parts = new ArrayList<>();
    for (int r = 0; r < RIDGES.length; r++) {
      List<Evidence> degrees = new ArrayList<>();
      for (int kind = 0; kind < KINDS.size(); kind++) {
        degrees.add(
            Mean.near(KINDS.get(kind), squares.estimate(KINDS.size() * r + kind), 1, MARGIN));
      }
      parts.add(
          Every.of("mean squared error over the closed form with ridge " + RIDGES[r], degrees));
    }
    return Every.of("errors at new inputs", parts);
  }

  /** Solves (K + λ K(x, x) I) β = y. */
  private static double[] coefficients(Matrix x, double ridge, Run run) {
    Matrix regular = new Matrix(SAMPLES, SAMPLES);
    Matrix labels = new Matrix(SAMPLES, 1);
    for (int i = 0; i < SAMPLES; i++) {
      double[] row = x.row(i);
      for (int j = 0; j < SAMPLES; j++) {
        double t = dot(row, x, j);
        double more = i == j ? ridge * (kernel2(1) + kernel4(1)) : 0;
        regular.set(i, j, kernel2(t) + kernel4(t) + more);
      }
      labels.set(i, 0, target2(row) + target4(row));
    }
    return PivotedCholesky.of(regular, 1e-10, run.parallel())
        .solve(labels, run.parallel())
        .column(0);
  }

  /** Squared errors at z over the predicted ones, for each ridge those of {@link #KINDS}. */
  private static double[] ratios(
      Matrix x, double[][] beta, double[] z, List<DegreeErrors> predicted) {
    double[] ratios = new double[KINDS.size() * beta.length];
    double[] two = misses(x, beta, z, KernelErrors::kernel2, target2(z));
    double[] four = misses(x, beta, z, KernelErrors::kernel4, target4(z));
    for (int r = 0; r < beta.length; r++) {
      DegreeErrors errors = predicted.get(r);
      int at = KINDS.size() * r;
      double both = two[r] + four[r];
      ratios[at] = both * both / (2 * errors.loss());
      ratios[at + 1] = two[r] * two[r] / errors.degree2();
      ratios[at + 2] = four[r] * four[r] / errors.degree4();
    }
    return ratios;
  }

  /** A degree's part of the prediction less that of the target at z, for each ridge. */
  private static double[] misses(
      Matrix x, double[][] beta, double[] z, DoubleUnaryOperator kernel, double target) {
    double[] sums = new double[beta.length];
    Arrays.fill(sums, -target);
    for (int j = 0; j < x.rows(); j++) {
      double value = kernel.applyAsDouble(dot(z, x, j));
      for (int r = 0; r < sums.length; r++) {
        sums[r] = Math.fma(beta[r][j], value, sums[r]);
      }
    }
    return sums;
  }

  private static double[] stretched(double[] z, double stretch) {
    z[0] *= stretch;
    double square = 0;
    for (double c : z) {
      square = Math.fma(c, c, square);
    }
    for (int i = 0; i < z.length; i++) {
      z[i] /= Math.sqrt(square);
    }
    return z;
  }

  private static double kernel2(double t) {
    return 2.0 * D * SETTING.sigma2() * SETTING.sigma2() * SETTING.polynomials().p2(t);
  }

  private static double kernel4(double t) {
    return 4 * (D + 2.0) * SETTING.sigma4() * SETTING.sigma4() * SETTING.polynomials().p4(t);
  }

  private static double target2(double[] z) {
    EvenPolynomials p = SETTING.polynomials();
    return SETTING.target2() * Math.sqrt(p.count2()) * p.p2(z[0]);
  }

  private static double target4(double[] z) {
    EvenPolynomials p = SETTING.polynomials();
    return SETTING.target4() * Math.sqrt(p.count4()) * p.p4(z[0]);
  }

  private static double dot(double[] a, Matrix b, int row) {
    double sum = 0;
    for (int c = 0; c < a.length; c++) {
      sum = Math.fma(a[c], b.get(row, c), sum);
    }
    return sum;
  }
}
