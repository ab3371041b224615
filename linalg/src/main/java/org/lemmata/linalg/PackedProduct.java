package org.lemmata.linalg;

import java.util.function.IntConsumer;
import org.lemmata.linalg.parallel.Parallel;

/**
 * Products through packed panels (Goto and van de Geijn, Anatomy of high-performance matrix
 * multiplication, 2008). A slab of B is packed once, by all threads; then blocks of rows of C are
 * computed independently, each from its own packed block of A.
 */
final class PackedProduct {
  /** Links per visit of a tile: a panel of B this deep about fills the first-level cache. */
  private static final int DEPTH = 192;

  /** Rows of a packed block of A, which with this depth fits the second-level cache well. */
  private static final int HEIGHT = 120;

  /** Rows of B packed at once, so that long thin products do not need a long slab. */
  private static final int SLAB_DEPTH = 8192;

  /** Entries of B packed at once. */
  private static final int SLAB = 1 << 20;

  /** In a large array, which begins a heap region, entry 6 begins a cache line. */
  private static final int CACHE_LINE = 6;

  /** Multiply-adds below which waking another thread costs more than it saves. */
  private static final long SMALLEST_SHARED = 1L << 18;

  private static final int TASKS_PER_THREAD = 4;
  private static final int FEWEST_PANELS = 4;

  private final Tile tile;

  private final Scratch slabs = new Scratch(SLAB + CACHE_LINE);
  private final Scratch blocks;

  PackedProduct(Tile tile) {
    this.tile = tile;
    int height = (HEIGHT / tile.rows() + 1) * tile.rows();
    this.blocks = new Scratch(tile.rows() * tile.cols() + height * DEPTH);
  }

  /**
   * Computes the product. Too long for the JIT compiler to inline, and so is {@link #block}, which
   * they must be: callers would take seconds to compile.
   */
  void compute(Product p, Parallel parallel) {
    if (p.k() == 0) {
      DirectProduct.compute(p, parallel);
      return;
    }
    int threads = p.work() < SMALLEST_SHARED ? 1 : parallel.threads();
    int slabDepth = Math.min(p.k(), SLAB_DEPTH);
    int slabWidth = SLAB / slabDepth / tile.cols() * tile.cols();
    int aPanels = ceilDiv(p.m(), tile.rows());
    int panelsPerTask = HEIGHT / tile.rows();
    if (threads > 1) {
      int wanted = ceilDiv(aPanels, TASKS_PER_THREAD * threads);
      panelsPerTask = Math.max(FEWEST_PANELS, Math.min(panelsPerTask, wanted));
    }
    int height = panelsPerTask * tile.rows();
    int rowTasks = ceilDiv(p.m(), height);
    double[] panels = slabs.take();
    try {
      for (int k = 0; k < p.k(); k += slabDepth) {
        for (int j = 0; j < p.n(); j += slabWidth) {
          int depth = Math.min(slabDepth, p.k() - k);
          int width = Math.min(slabWidth, p.n() - j);
          Slab slab = new Slab(panels, k, depth, j, width);
          int bPanels = ceilDiv(width, tile.cols());
          int columns =
              threads > 1 ? Math.min(bPanels, ceilDiv(TASKS_PER_THREAD * threads, rowTasks)) : 1;
          forEach(threads, parallel, bPanels, panel -> pack(p, slab, panel));
          forEach(
              threads,
              parallel,
              rowTasks * columns,
              task -> {
                int i = task / columns * height;
                int part = task % columns;
                block(
                    p,
                    slab,
                    i,
                    Math.min(height, p.m() - i),
                    (int) ((long) bPanels * part / columns),
                    (int) ((long) bPanels * (part + 1) / columns));
              });
        }
      }
    } finally {
      slabs.give(panels);
    }
  }

  /** Rows [k, k + depth) and columns [j, j + width) of B, packed. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Slab(double[] panels, int k, int depth, int j, int width) {}

  private void pack(Product p, Slab slab, int panel) {
    Packing.packB(
        p,
        tile.cols(),
        slab.j() + panel * tile.cols(),
        slab.k(),
        slab.depth(),
        slab.panels(),
        CACHE_LINE + panel * tile.cols() * slab.depth());
  }

  /**
   * Rows [i, i + height) of C against some panels of the slab; tiles that would stick out of C go
   * through the head of the block. Too long for the JIT compiler to inline, which it must be:
   * callers would take seconds to compile.
   */
  private void block(Product p, Slab slab, int i, int height, int fromPanel, int toPanel) {
    double[] block = blocks.take();
    double[] c = p.c();
    int width = tile.cols();
    int step = tile.rows();
    try {
      for (int k = 0; k < slab.depth(); k += DEPTH) {
        int depth = Math.min(DEPTH, slab.depth() - k);
        boolean fresh = !p.onto() && slab.k() + k == 0;
        Packing.packA(p, step, i, height, slab.k() + k, depth, block, edge());
        for (int panel = fromPanel; panel < toPanel; panel++) {
          int j = slab.j() + panel * width;
          int bAt = CACHE_LINE + (panel * slab.depth() + k) * width;
          int cols = Math.min(width, p.n() - j);
          for (int top = 0; top < height; top += step) {
            if (p.upper() && j + width <= i + top) {
              break;
            }
            int rows = Math.min(step, p.m() - i - top);
            int aAt = edge() + top * depth;
            int cAt = p.cAt() + (i + top) * p.cRow() + j;
            if (rows == step && cols == width) {
              tile.accumulate(depth, block, aAt, slab.panels(), bAt, c, cAt, p.cRow(), fresh);
            } else {
              for (int r = 0; r < rows && !fresh; r++) {
                System.arraycopy(c, cAt + r * p.cRow(), block, r * width, cols);
              }
              tile.accumulate(depth, block, aAt, slab.panels(), bAt, block, 0, width, fresh);
              for (int r = 0; r < rows; r++) {
                System.arraycopy(block, r * width, c, cAt + r * p.cRow(), cols);
              }
            }
          }
        }
      }
    } finally {
      blocks.give(block);
    }
  }

  private int edge() {
    return tile.rows() * tile.cols();
  }

  private static void forEach(int threads, Parallel parallel, int count, IntConsumer body) {
    if (threads > 1) {
      parallel.forEach(count, body);
      return;
    }
    for (int i = 0; i < count; i++) {
      body.accept(i);
    }
  }

  private static int ceilDiv(int a, int b) {
    return (a - 1) / b + 1;
  }
}
