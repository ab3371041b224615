package org.lemmata.meanfield.kernel;

import java.util.List;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.PivotedCholesky;
import org.lemmata.linalg.Products;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.meanfield.flow.EvenPolynomials;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.meanfield.network.DegreeErrors;
import org.lemmata.meanfield.network.EvenQuartic;

/**
 * Ridge regression with the tangent kernel, (K + λI)β = y, for targets h(q.x) of several directions
 * q on the same inputs, with its error on the whole population in closed form: eₖ = cₖ² β'Pₖ(G)β/Nₖ
 * - 2cₖhₖ β'Pₖ(Xq)/√Nₖ + hₖ², G = XX' (derived, by Funk and Hecke).
 */
public final class TangentRidge {

  /**
   * The seven ridges, in units of K(x, x): none, where the least-norm interpolation is taken, and
   * six powers of ten.
   */
  public static final List<Double> RIDGES = List.of(0.0, 1e-4, 1e-3, 1e-2, 1e-1, 1.0, 10.0);

  private final TangentKernel kernel;
  private final Matrix x;
  private final Matrix labels;
  private final Matrix first2;
  private final Matrix first4;
  private final Matrix gram;
  private final Matrix gram4;

  /**
   * Prepares the matrices of the inputs, three of n-by-n at the most at a time.
   *
   * @param setting target and kernel
   * @param x n inputs as rows, unit vectors; not modified
   * @param directions the q as rows, unit vectors; not modified
   * @param parallel the threads; they do not show in the bits
   */
  public TangentRidge(Setting setting, Matrix x, Matrix directions, Parallel parallel) {
    EvenPolynomials p = setting.polynomials();
    EvenQuartic p2 = EvenQuartic.combine(p, 1, 0);
    EvenQuartic p4 = EvenQuartic.combine(p, 0, 1);
    this.kernel = new TangentKernel(setting);
    this.x = x;
    this.labels = InnerProducts.of(x, directions, EvenQuartic.target(setting), parallel);
    this.first2 = InnerProducts.of(x, directions, p2, parallel);
    this.first4 = InnerProducts.of(x, directions, p4, parallel);
    this.gram = InnerProducts.of(x, x, kernel.quartic(), parallel);
    this.gram4 = InnerProducts.of(x, x, p4, parallel);
  }

  /**
   * The errors with one ridge, a direction each.
   *
   * @param ridge λ in units of K(x, x), at least 0; with 0 the least-norm interpolation
   * @param parallel the threads; they do not show in the bits
   */
  public List<DegreeErrors> errors(double ridge, Parallel parallel) {
    Matrix regular = ridge == 0 ? gram : gram.copy();
    double lambda = ridge * (kernel.c2() + kernel.c4());
    for (int i = 0; i < regular.rows() && ridge > 0; i++) {
      regular.set(i, i, regular.get(i, i) + lambda);
    }
    double tolerance = InnerProducts.zeroPivot(x.rows(), x.cols(), kernel.quartic());
    Matrix beta = PivotedCholesky.of(regular, tolerance, parallel).solve(labels, parallel);
    Matrix smooth4 = Products.multiply(gram4, beta, parallel);
    return parallel.map(beta.cols(), j -> errors(beta, smooth4, j));
  }

  /**
   * The errors of each direction with the ridge that does best for it on the whole population, a
   * choice that favours the kernel: no one has the population to choose by.
   *
   * @param ridges λ in units of K(x, x), each at least 0, at least one; not modified
   * @param parallel the threads; they do not show in the bits
   */
  public List<DegreeErrors> best(double[] ridges, Parallel parallel) {
    List<DegreeErrors> best = errors(ridges[0], parallel);
    for (int r = 1; r < ridges.length; r++) {
      List<DegreeErrors> others = errors(ridges[r], parallel);
      List<DegreeErrors> former = best;
      best =
          parallel.map(
              others.size(),
              j -> others.get(j).loss() < former.get(j).loss() ? others.get(j) : former.get(j));
    }
    return best;
  }

  private DegreeErrors errors(Matrix beta, Matrix smooth4, int j) {
    Setting setting = kernel.setting();
    EvenPolynomials p = setting.polynomials();
    double square4 = 0;
    double cross2 = 0;
    double cross4 = 0;
    for (int i = 0; i < beta.rows(); i++) {
      double b = beta.get(i, j);
      square4 = Math.fma(b, smooth4.get(i, j), square4);
      cross2 = Math.fma(b, first2.get(i, j), cross2);
      cross4 = Math.fma(b, first4.get(i, j), cross4);
    }
    double square2 = square2(beta.column(j));
    double error2 = error(kernel.c2(), square2, p.count2(), setting.target2(), cross2);
    double error4 = error(kernel.c4(), square4, p.count4(), setting.target4(), cross4);
    return new DegreeErrors(setting, error2, error4);
  }

  private static double error(double c, double square, double count, double h, double cross) {
    return c * c * square / count - 2 * c * h * cross / Math.sqrt(count) + h * h;
  }

  /** β'P₂(G)β, through the d-by-d matrix Σ βᵢ xᵢxᵢ'. */
  private double square2(double[] beta) {
    EvenPolynomials p = kernel.setting().polynomials();
    Matrix scaled = x.copy();
    double sum = 0;
    for (int i = 0; i < beta.length; i++) {
      sum += beta[i];
      for (int c = 0; c < x.cols(); c++) {
        scaled.set(i, c, beta[i] * scaled.get(i, c));
      }
    }
    double norm = Products.multiply(x.transpose(), scaled).frobenius();
    return Math.fma(p.square2() * norm, norm, p.constant2() * sum * sum);
  }
}
