package org.lemmata.attention.model;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.lemmata.linalg.Matrix;

/** Random laws and weights for properties. */
public final class Laws {

  private Laws() {}

  /** A law with full covariance matrices, d from 1 to 4. */
  public record Drawn(Prompt prompt, Random random) {

    /** Random weights of the order of good ones. */
    public Weights weights() {
      double[] packed = new double[Weights.size(prompt.d())];
      for (int i = 0; i < packed.length; i++) {
        packed[i] = 0.3 * random.nextGaussian();
      }
      return Weights.unpack(prompt.d(), packed);
    }

    /** A random square matrix. */
    public Matrix matrix(double size) {
      return normal(prompt.d(), random).scale(size);
    }
  }

  /** Any law. */
  public static Arbitrary<Drawn> any() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 4),
            Arbitraries.integers().between(1, 12),
            Arbitraries.doubles().between(0, 2),
            Arbitraries.longs())
        .as(
            (d, n, noise, seed) -> {
              Random random = new Random(seed);
              return new Drawn(
                  new Prompt(n, positive(d, random), positive(d, random), noise), random);
            });
  }

  private static Matrix positive(int d, Random random) {
    Matrix m = normal(d, random);
    Matrix gram = m.transpose().times(m).scale(1.0 / d).plus(Matrix.identity(d).scale(0.2));
    return gram.plus(gram.transpose()).scale(0.5);
  }

  private static Matrix normal(int d, Random random) {
    Matrix m = new Matrix(d, d);
    for (int i = 0; i < m.data().length; i++) {
      m.data()[i] = random.nextGaussian();
    }
    return m;
  }
}
