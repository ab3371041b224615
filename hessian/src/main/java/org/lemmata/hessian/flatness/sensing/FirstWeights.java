package org.lemmata.hessian.flatness.sensing;

/** Where a training starts. */
public enum FirstWeights {
  /** At random weights. */
  RANDOM,
  /** Where the descent with the trace ends that starts at those. */
  FLAT
}
