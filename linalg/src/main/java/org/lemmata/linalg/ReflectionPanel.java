package org.lemmata.linalg;

import org.lemmata.linalg.parallel.Parallel;

/**
 * Some reflections of {@link OrthogonalReduction} in one, I - VTV'. Above, where the triangle is, V
 * is a part of the identity; below, where the new rows are, it is W.
 */
final class ReflectionPanel {
  /** Columns that are cleared before the others are brought up to date. */
  private static final int COLUMNS = 32;

  /** Below this the length of a column has fewer digits than its reflection needs. */
  private static final double SMALL = 0x1p-960;

  private static final double ENLARGED = 0x1p128;

  private final int from;
  private final int count;

  /** W', one reflection a row. */
  private final Matrix w;

  /** -T', lower triangular. */
  private final Matrix t;

  private ReflectionPanel(int from, int count, Matrix w, Matrix t) {
    this.from = from;
    this.count = count;
    this.w = w;
    this.t = t;
  }

  /**
   * The reflections that clear the next columns of the rows; those columns of the triangle are
   * brought up to date.
   *
   * @param top the triangle; modified
   * @param width length of its rows
   * @param from the first column
   * @param unknowns where the columns to clear end
   * @param rows columns from that on; not modified
   */
  static ReflectionPanel of(double[] top, int width, int from, int unknowns, Matrix rows) {
    int count = Math.min(COLUMNS, unknowns - from);
    int m = rows.rows();
    Matrix w = new Matrix(count, m);
    Matrix t = new Matrix(count, count);
    double[] v = w.data();
    for (int j = 0; j < count; j++) {
      for (int i = 0; i < m; i++) {
        v[j * m + i] = rows.data()[i * rows.cols() + j];
      }
    }
    for (int j = 0; j < count; j++) {
      int diagonal = (from + j) * width + from + j;
      double tau = reflect(top, diagonal, v, j * m, m);
      for (int l = j + 1; l < count; l++) {
        double along = top[diagonal + l - j] + Segments.dot(v, j * m, v, l * m, m);
        top[diagonal + l - j] -= tau * along;
        Segments.add(-tau * along, v, j * m, v, l * m, m);
      }
      t.set(j, j, tau);
    }
    join(t, Products.multiply(w, w.transpose()));
    return new ReflectionPanel(from, count, w, t.scale(-1));
  }

  /** Fills T' below the factors τ on its diagonal, by the overlaps of the reflections' parts W. */
  private static void join(Matrix t, Matrix overlaps) {
    for (int j = 0; j < t.rows(); j++) {
      for (int i = 0; i < j; i++) {
        double share = t.get(j, j) * overlaps.get(i, j);
        for (int k = 0; k <= i; k++) {
          t.set(j, k, t.get(j, k) - share * t.get(i, k));
        }
      }
    }
  }

  /** Makes v[at..at+m) the lower part of a reflection with head 1 and returns its factor τ. */
  private static double reflect(double[] top, int diagonal, double[] v, int at, int m) {
    double length = Segments.norm(v, at, m);
    if (length == 0) {
      return 0;
    }
    double head = top[diagonal];
    double norm = StrictMath.hypot(head, length);
    if (norm < SMALL) {
      top[diagonal] *= ENLARGED;
      for (int i = at; i < at + m; i++) {
        v[i] *= ENLARGED;
      }
      double tau = reflect(top, diagonal, v, at, m);
      top[diagonal] /= ENLARGED;
      return tau;
    }
    double becomes = head > 0 ? -norm : norm;
    top[diagonal] = becomes;
    for (int i = at; i < at + m; i++) {
      v[i] /= head - becomes;
    }
    return (becomes - head) / becomes;
  }

  /** The column after the last that is cleared. */
  int end() {
    return from + count;
  }

  /**
   * Reflects the columns after those that are cleared.
   *
   * @param top the triangle; modified
   * @param rows columns from the first that is cleared; not modified
   * @return the rows without the columns that are cleared
   */
  Matrix apply(double[] top, int width, Matrix rows, Parallel parallel) {
    int left = width - end();
    Matrix rest = new Matrix(rows.rows(), left);
    for (int i = 0; i < rows.rows(); i++) {
      System.arraycopy(rows.data(), i * rows.cols() + count, rest.data(), i * left, left);
    }
    // W' times the rows, onto what the triangle has beside them; T' of that; W of that.
    Matrix along = new Matrix(count, left);
    for (int j = 0; j < count; j++) {
      System.arraycopy(top, (from + j) * width + end(), along.data(), j * left, left);
    }
    Backend backend = Backend.current();
    backend.compute(Product.onto(w, rest, along), parallel);
    Matrix move = Products.multiply(t, along, parallel);
    for (int j = 0; j < count; j++) {
      Segments.add(1, move.data(), j * left, top, (from + j) * width + end(), left);
    }
    backend.compute(Product.ontoTransposed(w, move, rest), parallel);
    return rest;
  }
}
