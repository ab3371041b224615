package org.lemmata.doremi.train;

import org.lemmata.doremi.weight.ExcessLoss;

/** Where the excess of a proxy over a reference is clipped at 0. */
public enum Clipping {
  /** At each token, the paper's way. */
  TOKEN {
    @Override
    double excess(double[] proxy, double[] reference) {
      return ExcessLoss.perToken(proxy, reference);
    }
  },
  /** At the mean of a domain. */
  MEAN {
    @Override
    double excess(double[] proxy, double[] reference) {
      return ExcessLoss.perDomain(proxy, reference);
    }
  };

  abstract double excess(double[] proxy, double[] reference);
}
