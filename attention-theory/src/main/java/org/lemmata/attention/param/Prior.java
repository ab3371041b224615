package org.lemmata.attention.param;

import java.util.Arrays;
import org.lemmata.attention.model.Prompt;
import org.lemmata.linalg.Matrix;
import org.lemmata.study.param.DoubleList;
import org.lemmata.study.param.InvalidParameter;

/**
 * The prior covariance Ω of the weights, in the eigenbasis of Σ: {@code identity}, {@code
 * inverse-covariance}, or its eigenvalues in the order of those of Σ ({@code 1:0:0} fixes the
 * direction).
 */
public final class Prior {

  private static final String IDENTITY = "identity";
  private static final String INVERSE = "inverse-covariance";
  private static final double MOST = 1e12;

  private final String name;
  private final String text;
  private final double[] values;

  private Prior(String name, String text, double... values) {
    this.name = name;
    this.text = text;
    this.values = values;
  }

  /**
   * Reads a prior.
   *
   * @throws InvalidParameter if it is none of the three forms, or an eigenvalue is not from 0 to
   *     1e12, or all are 0
   */
  public static Prior parse(String name, String text) {
    if (text.equals(IDENTITY) || text.equals(INVERSE)) {
      return new Prior(name, text);
    }
    String legal = "identity, inverse-covariance, or eigenvalues from 0 to 1e12, not all 0";
    try {
      DoubleList list = DoubleList.parse(name, text);
      double[] values = list.values();
      if (Arrays.stream(values).allMatch(v -> v >= 0 && v <= MOST)
          && Arrays.stream(values).anyMatch(v -> v > 0)) {
        return new Prior(name, list.toString(), values);
      }
    } catch (InvalidParameter e) {
      throw new InvalidParameter(name, text, legal);
    }
    throw new InvalidParameter(name, text, legal);
  }

  /**
   * The law of prompts with this prior.
   *
   * @param covariance Σ
   * @param d the dimension if Σ is isotropic
   * @throws InvalidParameter if the prior's eigenvalues are not as many as the dimension
   */
  public Prompt prompt(Covariance covariance, int d, int n, double noise) {
    Matrix vectors = covariance.eigenvectors(d);
    Matrix omega =
        vectors
            .times(Matrix.diagonal(eigenvalues(covariance.eigenvalues(d))))
            .times(vectors.transpose());
    return new Prompt(n, covariance.matrix(d), omega.plus(omega.transpose()).scale(0.5), noise);
  }

  /**
   * The same law in the eigenbasis of Σ, where both matrices are diagonal; losses are the same.
   *
   * @throws InvalidParameter if the prior's eigenvalues are not as many as the dimension
   */
  public Prompt diagonalPrompt(Covariance covariance, int d, int n, double noise) {
    double[] sigma = covariance.eigenvalues(d);
    return Prompt.diagonal(n, sigma, eigenvalues(sigma), noise);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Prior prior && text.equals(prior.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }

  private double[] eigenvalues(double[] sigma) {
    if (text.equals(IDENTITY)) {
      return Arrays.stream(sigma).map(v -> 1).toArray();
    }
    if (text.equals(INVERSE)) {
      return Arrays.stream(sigma).map(v -> 1 / v).toArray();
    }
    if (values.length != sigma.length) {
      throw new InvalidParameter(
          name,
          text,
          "one eigenvalue for each of the covariance's " + sigma.length + ", not " + values.length);
    }
    return values.clone();
  }
}
