package org.lemmata.hessian.sharpness.construct;

/** What a constructed network does away from its training set. */
public enum Generalisation {
  /** One neuron a training point. */
  MEMORISE,
  /** One neuron for each pair of signs of (x₁, x₂). */
  GENERALISE,
  /** The generalising network of the paper's Eq. (5), with its erratum. */
  GENERALISE_AS_PRINTED
}
