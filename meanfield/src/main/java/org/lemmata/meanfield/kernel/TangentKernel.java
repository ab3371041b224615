package org.lemmata.meanfield.kernel;

import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Products;
import org.lemmata.linalg.Segments;
import org.lemmata.meanfield.flow.EvenPolynomials;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.meanfield.network.EvenQuartic;
import org.lemmata.meanfield.network.SphereNetwork;

/**
 * The tangent kernel of the projected network at its start, at infinite width: K(x, z) = E σ'(u.x)
 * σ'(u.z) x'(I - uu')z over uniform u, which is Σₖ k(k + d - 2) σₖ² Pₖ(x.z) = 2d σ₂² P₂ + 4(d + 2)
 * σ₄² P₄ (derived: the mean square of the sphere's gradient of a harmonic of degree k is k(k + d -
 * 2) times its mean square).
 *
 * @param setting the setting
 */
public record TangentKernel(Setting setting) {

  /** The coefficient of P₂, 2d σ₂². */
  public double c2() {
    return 2.0 * setting.d() * setting.sigma2() * setting.sigma2();
  }

  /** The coefficient of P₄, 4(d + 2) σ₄². */
  public double c4() {
    return 4 * (setting.d() + 2.0) * setting.sigma4() * setting.sigma4();
  }

  /** K as a function of t = x.z. */
  public EvenQuartic quartic() {
    EvenPolynomials p = setting.polynomials();
    return EvenQuartic.combine(p, c2(), c4());
  }

  /**
   * The same kernel of a network of finite width, meanᵢ σ'(uᵢ.x) σ'(uᵢ.z) [x.z - (uᵢ.x)(uᵢ.z)], for
   * pairs of inputs.
   *
   * @param network the network
   * @param x first inputs as rows, unit vectors; not modified
   * @param z second inputs as rows, as many; not modified
   * @param projected whether the gradient of a neuron is projected onto the sphere's tangent space;
   *     if not, the bracket is x.z
   * @return a new array, one value a pair
   */
  public double[] atWidth(SphereNetwork network, Matrix x, Matrix z, boolean projected) {
    EvenQuartic activation = EvenQuartic.activation(setting);
    int m = network.width();
    Matrix xs = Products.multiply(x, network.weights());
    Matrix zs = Products.multiply(z, network.weights());
    double[] values = new double[x.rows()];
    for (int p = 0; p < values.length; p++) {
      double t = Segments.dot(x.data(), p * x.cols(), z.data(), p * x.cols(), x.cols());
      double sum = 0;
      for (int i = p * m; i < (p + 1) * m; i++) {
        double ux = xs.data()[i];
        double uz = zs.data()[i];
        double bracket = projected ? Math.fma(-ux, uz, t) : t;
        sum = Math.fma(activation.slope(ux) * activation.slope(uz), bracket, sum);
      }
      values[p] = sum / m;
    }
    return values;
  }
}
