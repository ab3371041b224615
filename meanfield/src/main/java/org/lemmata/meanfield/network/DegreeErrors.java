package org.lemmata.meanfield.network;

import org.lemmata.meanfield.flow.Setting;

/**
 * What a network misses of the target, degree by degree, on the whole population: the mean square
 * of the difference of the parts of degree 2 and of degree 4 of network and target.
 *
 * @param setting the setting
 * @param degree2 σ₂² [meanᵢⱼ P₂(uᵢ.uⱼ) - 2γ₂ meanᵢ P₂(wᵢ) + γ₂²]
 * @param degree4 the same for degree 4
 */
public record DegreeErrors(Setting setting, double degree2, double degree4) {

  /** The population loss, half the sum of the two. */
  public double loss() {
    return (degree2 + degree4) / 2;
  }

  /** The error of degree 2 over h₂²; NaN when the target has no such part. */
  public double relative2() {
    return relative(degree2, setting.target2());
  }

  /** The error of degree 4 over h₄²; NaN when the target has no such part. */
  public double relative4() {
    return relative(degree4, setting.target4());
  }

  private static double relative(double error, double size) {
    return size == 0 ? Double.NaN : error / (size * size);
  }
}
