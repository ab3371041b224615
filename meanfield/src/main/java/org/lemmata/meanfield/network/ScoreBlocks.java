package org.lemmata.meanfield.network;

import java.util.ArrayDeque;
import java.util.Deque;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.parallel.RangeFunction;

/**
 * How points are cut into blocks so that the scores of a block with all neurons stay in a core's
 * cache, and how blocks' results are summed: cuts and sums depend on the numbers of points and
 * neurons alone, never on threads.
 *
 * @param points number of points, at least 1
 * @param neurons number of neurons, at least 1
 * @param rows points in a block; the last block may have fewer
 */
record ScoreBlocks(int points, int neurons, int rows) {

  /** Scores in a block: 256 KiB, an eighth of the second-level cache of a current server core. */
  private static final int SCORES = 1 << 15;

  private static final int FEWEST_ROWS = 8;
  private static final int MOST_ROWS = 256;

  /** Partial sums of a reduction; enough for any machine's threads to share evenly. */
  private static final int PARTS = 16;

  static ScoreBlocks of(int points, int neurons) {
    int fitting = SCORES / neurons / FEWEST_ROWS * FEWEST_ROWS;
    return new ScoreBlocks(points, neurons, Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, fitting)));
  }

  int count() {
    return (points - 1) / rows + 1;
  }

  int from(int block) {
    return block * rows;
  }

  int size(int block) {
    return Math.min(rows, points - from(block));
  }

  /** Sums over ranges of blocks, in the calling order of a fixed tree. */
  Matrix sum(Parallel parallel, RangeFunction<Matrix> part) {
    int chunk = (count() - 1) / PARTS + 1;
    return parallel.mapReduce(count(), chunk, part, ScoreBlocks::add);
  }

  /** Adds the right matrix to the left one, which is modified and returned. */
  static Matrix add(Matrix left, Matrix right) {
    double[] to = left.data();
    double[] from = right.data();
    for (int i = 0; i < to.length; i++) {
      to[i] += from[i];
    }
    return left;
  }

  /** Matrices of a few shapes that threads borrow and give back. */
  static final class Memory {
    private final Deque<Matrix> idle = new ArrayDeque<>();

    Matrix take(int rows, int cols) {
      synchronized (idle) {
        for (Matrix matrix : idle) {
          if (matrix.rows() == rows && matrix.cols() == cols) {
            idle.remove(matrix);
            return matrix;
          }
        }
      }
      return new Matrix(rows, cols);
    }

    void give(Matrix matrix) {
      synchronized (idle) {
        idle.push(matrix);
      }
    }
  }
}
