package org.lemmata.linalg;

import org.lemmata.linalg.parallel.Parallel;

/** Packed products in explicit vectors; products too small to repay the packing stay direct. */
final class VectorBackend extends Backend {
  /** Multiply-adds below which packing costs more than it saves. */
  private static final long SMALLEST_PACKED = 16L * 16 * 16;

  /** With fewer rows or columns most of every tile would be padding. */
  private static final int SMALLEST_SIDE = 4;

  private final PackedProduct packed;

  VectorBackend(Tile tile) {
    super("vector-" + tile.bits());
    packed = new PackedProduct(tile);
  }

  @Override
  void compute(Product product, Parallel parallel) {
    if (product.work() < SMALLEST_PACKED || Math.min(product.m(), product.n()) < SMALLEST_SIDE) {
      DirectProduct.compute(product, parallel);
    } else {
      packed.compute(product, parallel);
    }
  }
}
