package org.lemmata.hessian.sharpness.construct;

/**
 * The four pairs of signs of (x₁, x₂), one for each neuron of a generalising network: first the two
 * with the label +1, then those with -1.
 */
final class Quadrants {

  static final int COUNT = 4;

  private static final double[][] SIGNS = {{1, 1}, {-1, -1}, {1, -1}, {-1, 1}};

  private Quadrants() {}

  /** The sign of coordinate 0 or 1 in a quadrant. */
  static double sign(int quadrant, int coordinate) {
    return SIGNS[quadrant][coordinate];
  }

  /** The label x₁ x₂ of a quadrant. */
  static double label(int quadrant) {
    return SIGNS[quadrant][0] * SIGNS[quadrant][1];
  }

  /** Writes the neurons scale (+-x₁ +- x₂ - 1), each equal to scale in its quadrant. */
  static NamedWeights detectors(NamedWeights weights, double scale) {
    for (int q = 0; q < COUNT; q++) {
      weights.first(q, 0, scale * sign(q, 0)).first(q, 1, scale * sign(q, 1)).bias(q, -scale);
    }
    return weights;
  }
}
