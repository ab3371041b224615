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

  void compute(Product p, Parallel parallel) {
    if (p.k() == 0) {
      DirectProduct.compute(p, parallel);
      return;
    }
    int threads = p.work() < SMALLEST_SHARED ? 1 : parallel.threads();
    int slabDepth = Math.min(p.k(), SLAB_DEPTH);
    int slabWidth = SLAB / slabDepth / tile.cols() * tile.cols();
    double[] slab = slabs.take();
    try {
      for (int k = 0; k < p.k(); k += slabDepth) {
        for (int j = 0; j < p.n(); j += slabWidth) {
          int depth = Math.min(slabDepth, p.k() - k);
          int width = Math.min(slabWidth, p.n() - j);
          slab(p, new Slab(slab, k, depth, j, width), threads, parallel);
        }
      }
    } finally {
      slabs.give(slab);
    }
  }

  /** Rows [k, k + depth) and columns [j, j + width) of B, packed. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Slab(double[] panels, int k, int depth, int j, int width) {}

  private void slab(Product p, Slab slab, int threads, Parallel parallel) {
    int bPanels = ceilDiv(slab.width(), tile.cols());
    forEach(threads, parallel, bPanels, panel -> pack(p, slab, panel));

    int aPanels = ceilDiv(p.m(), tile.rows());
    int panelsPerTask = HEIGHT / tile.rows();
    int columnTasks = 1;
    if (threads > 1) {
      int wanted = TASKS_PER_THREAD * threads;
      panelsPerTask = Math.max(FEWEST_PANELS, Math.min(panelsPerTask, ceilDiv(aPanels, wanted)));
      columnTasks = Math.min(bPanels, ceilDiv(wanted, ceilDiv(aPanels, panelsPerTask)));
    }
    int height = panelsPerTask * tile.rows();
    int columns = columnTasks;
    forEach(
        threads,
        parallel,
        ceilDiv(p.m(), height) * columns,
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

  /** Rows [i, i + height) of C against some panels of the slab. */
  private void block(Product p, Slab slab, int i, int height, int fromPanel, int toPanel) {
    double[] block = blocks.take();
    try {
      for (int k = 0; k < slab.depth(); k += DEPTH) {
        int depth = Math.min(DEPTH, slab.depth() - k);
        Packing.packA(p, tile.rows(), i, height, slab.k() + k, depth, block, edge());
        for (int panel = fromPanel; panel < toPanel; panel++) {
          int j = slab.j() + panel * tile.cols();
          int bAt = CACHE_LINE + (panel * slab.depth() + k) * tile.cols();
          for (int top = 0; top < height; top += tile.rows()) {
            if (p.upper() && j + tile.cols() <= i + top) {
              break;
            }
            tile(
                p,
                i + top,
                j,
                depth,
                block,
                edge() + top * depth,
                slab.panels(),
                bAt,
                !p.onto() && slab.k() + k == 0);
          }
        }
      }
    } finally {
      blocks.give(block);
    }
  }

  /** One tile of C, through the head of the block where it would stick out of C. */
  private void tile(
      Product p,
      int i,
      int j,
      int depth,
      double[] block,
      int aAt,
      double[] b,
      int bAt,
      boolean fresh) {
    int rows = Math.min(tile.rows(), p.m() - i);
    int cols = Math.min(tile.cols(), p.n() - j);
    int cAt = p.cAt() + i * p.cRow() + j;
    if (rows == tile.rows() && cols == tile.cols()) {
      tile.accumulate(depth, block, aAt, b, bAt, p.c(), cAt, p.cRow(), fresh);
      return;
    }
    for (int r = 0; r < rows && !fresh; r++) {
      System.arraycopy(p.c(), cAt + r * p.cRow(), block, r * tile.cols(), cols);
    }
    tile.accumulate(depth, block, aAt, b, bAt, block, 0, tile.cols(), fresh);
    for (int r = 0; r < rows; r++) {
      System.arraycopy(block, r * tile.cols(), p.c(), cAt + r * p.cRow(), cols);
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
