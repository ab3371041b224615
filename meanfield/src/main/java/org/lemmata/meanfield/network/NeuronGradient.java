package org.lemmata.meanfield.network;

import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;

/** The gradient of a loss at each neuron, not divided by the number of neurons. */
@FunctionalInterface
public interface NeuronGradient {

  /**
   * The gradient.
   *
   * @param weights a d-by-m matrix whose columns are the neurons; not modified
   * @param parallel the threads; they do not show in the bits
   * @return a new d-by-m matrix; its part along a neuron has no meaning
   */
  Matrix at(Matrix weights, Parallel parallel);
}
