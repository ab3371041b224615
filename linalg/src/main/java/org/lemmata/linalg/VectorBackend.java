package org.lemmata.linalg;

import java.util.function.LongPredicate;
import org.lemmata.linalg.parallel.Parallel;

/**
 * Packed products in explicit vectors; products too small to repay the packing stay direct, and so
 * do the first ones, until vectors are compiled.
 */
final class VectorBackend extends Backend {
  /** Multiply-adds below which packing costs more than it saves. */
  private static final long SMALLEST_PACKED = 16L * 16 * 16;

  /** With fewer rows or columns most of every tile would be padding. */
  private static final int SMALLEST_SIDE = 4;

  private final PackedProduct packed;
  private final LongPredicate ready;

  /** A backend that uses the tile from the first product on. */
  VectorBackend(Tile tile) {
    this(tile, work -> true);
  }

  private VectorBackend(Tile tile, LongPredicate ready) {
    super("vector-" + tile.bits());
    this.packed = new PackedProduct(tile);
    this.ready = ready;
  }

  /** A backend that goes by plain loops until the tile is compiled. */
  static VectorBackend warming(Tile tile) {
    return new VectorBackend(tile, new TileWarmup(tile)::isReady);
  }

  @Override
  void compute(Product product, Parallel parallel) {
    boolean small =
        product.work() < SMALLEST_PACKED || Math.min(product.m(), product.n()) < SMALLEST_SIDE;
    if (small || !ready.test(product.work())) {
      DirectProduct.compute(product, parallel);
    } else {
      packed.compute(product, parallel);
    }
  }
}
