package org.lemmata.linalg;

/**
 * The innermost loop of a packed product: a block of C small enough for its elements to stay in
 * registers while k runs.
 */
abstract class Tile {
  private final int rows;
  private final int cols;
  private final int bits;

  Tile(int rows, int cols, int bits) {
    this.rows = rows;
    this.cols = cols;
    this.bits = bits;
  }

  final int rows() {
    return rows;
  }

  final int cols() {
    return cols;
  }

  /** The width of the vectors used. */
  final int bits() {
    return bits;
  }

  /**
   * Continues the chains of one block of C by {@code depth} links.
   *
   * @param depth number of links
   * @param a packed panel: for each k in turn, one entry for each row of the tile; not modified
   * @param aAt where the panel begins
   * @param b packed panel: for each k in turn, one entry for each column; not modified
   * @param bAt where the panel begins
   * @param c row-major; modified
   * @param cAt where the block begins
   * @param cStride distance of the rows of c
   * @param fresh whether the chains start from 0.0; else they continue from c
   */
  abstract void accumulate(
      int depth,
      double[] a,
      int aAt,
      double[] b,
      int bAt,
      double[] c,
      int cAt,
      int cStride,
      boolean fresh);
}
