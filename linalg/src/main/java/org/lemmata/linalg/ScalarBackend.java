package org.lemmata.linalg;

import org.lemmata.linalg.parallel.Parallel;

/** Plain loops over {@link Math#fma}, for JVMs without the Vector API. */
final class ScalarBackend extends Backend {
  ScalarBackend() {
    super("scalar");
  }

  @Override
  void compute(Product product, Parallel parallel) {
    DirectProduct.compute(product, parallel);
  }
}
