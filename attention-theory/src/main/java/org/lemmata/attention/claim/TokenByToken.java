package org.lemmata.attention.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.attention.model.LayeredAttention;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.study.claim.Rounding;

/**
 * The loss of several layers of linear attention given the covariates X = ZR with Σ = R², for w ~
 * N(0, Σ⁻¹) and x_q ~ N(0, Σ). The error is linear in w and in x_q, so its mean square is the sum
 * of the squares of the errors at w = R⁻¹v and x_q = Ru for all unit vectors u and v.
 *
 * @param white Z, n-by-d
 */
record TokenByToken(Matrix white) {

  /** The diagonal of R in the setting of Ahn et al., Figure 2: powers of two, inverted exactly. */
  private static final double[] ROOT = {1, 1, 0.5, 0.25, 1};

  /** A generous count of the operations behind one term of a sum over the examples. */
  private static final double OPERATIONS = 50;

  /** Standard normal Z. */
  static TokenByToken draw(int n, Stream stream) {
    return new TokenByToken(LabelledPrompt.normal(n, ROOT.length, stream));
  }

  /**
   * The loss less tr ∏ᵢ (I - aᵢ Z'Z/n)², over a bound on its rounding.
   *
   * @param steps a₁, ..., a_L
   * @param misreads whether the first layer takes I for Σ
   */
  double error(List<Double> steps, boolean misreads) {
    Matrix one = Matrix.identity(ROOT.length);
    Matrix gram = white.transpose().times(white).scale(1.0 / white.rows());
    Matrix residual = one;
    List<Matrix> layers = new ArrayList<>();
    List<Matrix> sizes = new ArrayList<>();
    for (double step : steps) {
      Matrix layer = (misreads && layers.isEmpty() ? one : inverse()).scale(-step);
      layers.add(layer);
      sizes.add(LabelledPrompt.absolute(layer));
      residual = residual.times(one.minus(gram.scale(step)));
    }
    Matrix errors = errors(layers, white);
    // With all terms positive it is the size of the largest number on the way.
    Matrix size = errors(sizes, LabelledPrompt.absolute(white));
    double loss = 0;
    double bound = 0;
    for (int i = 0; i < size.data().length; i++) {
      double error = errors.data()[i];
      double rounding = Rounding.ulps(white.rows() * OPERATIONS, size.data()[i]);
      loss += error * error;
      bound += (2 * Math.abs(error) + rounding) * rounding;
    }
    return Math.abs(loss - residual.frobenius() * residual.frobenius()) / bound;
  }

  private static Matrix inverse() {
    double[] inverse = new double[ROOT.length];
    for (int j = 0; j < inverse.length; j++) {
      inverse[j] = 1 / (ROOT[j] * ROOT[j]);
    }
    return Matrix.diagonal(inverse);
  }

  /** w'x_q less the prediction, for each v a row and each u a column. */
  private static Matrix errors(List<Matrix> layers, Matrix white) {
    int d = ROOT.length;
    LayeredAttention attention = new LayeredAttention(layers);
    Matrix x = white.times(Matrix.diagonal(ROOT));
    Matrix errors = Matrix.identity(d);
    for (int i = 0; i < d; i++) {
      double[] w = new double[d];
      w[i] = 1 / ROOT[i];
      double[] y = x.times(w);
      for (int j = 0; j < d; j++) {
        double[] query = new double[d];
        query[j] = ROOT[j];
        errors.set(i, j, errors.get(i, j) - attention.predict(x, y, query));
      }
    }
    return errors;
  }
}
