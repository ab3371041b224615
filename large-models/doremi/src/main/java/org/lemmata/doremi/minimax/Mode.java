package org.lemmata.doremi.minimax;

/** What the weights are moved by. */
public enum Mode {
  /** The excess over the reference: DoReMi. */
  DOREMI {
    @Override
    double lambda(double excess, double irreducible) {
      return excess;
    }
  },
  /** The proxy's loss, without a reference. */
  HARDEST {
    @Override
    double lambda(double excess, double irreducible) {
      return excess + irreducible;
    }
  },
  /** Minus the irreducible loss. */
  EASIEST {
    @Override
    double lambda(double excess, double irreducible) {
      return -irreducible;
    }
  };

  abstract double lambda(double excess, double irreducible);
}
