package org.lemmata.hessian.flatness.regulariser;

import java.math.BigInteger;
import java.util.Arrays;
import org.lemmata.linalg.Matrix;

/**
 * The singular values of a product (A'M)^{L−1} A', down to those that are too small to count in the
 * sum of their powers 2/L. In doubles those below 1e-16 of the largest would be rounding, which
 * such a power makes large.
 *
 * <p>The product is exact, in whole numbers times a power of two. Its leading bits, as many as the
 * depth asks for, then have their rows turned in pairs until all are orthogonal (Hestenes, J. SIAM
 * 6, 1958), in whole numbers too.
 */
final class LongProduct {

  /** Of so many leading bits times the depth, what is cut off counts 2⁻⁵⁶ in a power 2/L. */
  private static final int BITS_EACH = 28;

  /** More bits, of which rounding takes some. */
  private static final int SPARE_BITS = 64;

  /** Rows count as orthogonal where the square of their inner product is below 2³² longest². */
  private static final int UNITS = 32;

  /** Bits of a double's significand. */
  private static final int SIGNIFICAND = 53;

  private final int depth;
  private final int bits;
  private final BigInteger[][] rows;

  /** Of the unit of the rows, to base 2. */
  private final long exponent;

  private LongProduct(Matrix m, Matrix a, int depth) {
    Matrix turned = a.transpose();
    BigInteger[][] first = whole(turned);
    BigInteger[][] second = whole(m);
    BigInteger[][] product = first;
    for (int l = 1; l < depth; l++) {
      product = times(times(product, second), first);
    }
    long unit = (long) depth * unit(a) + (depth - 1L) * unit(m);
    this.depth = depth;
    this.bits = Math.addExact(Math.multiplyExact(BITS_EACH, depth), SPARE_BITS);
    int longest = 0;
    for (BigInteger[] row : product) {
      for (BigInteger entry : row) {
        longest = Math.max(longest, entry.bitLength());
      }
    }
    int cut = longest - bits;
    for (BigInteger[] row : product) {
      Arrays.setAll(row, j -> row[j].shiftRight(cut));
    }
    this.rows = product;
    this.exponent = unit + cut;
  }

  /**
   * The sum of the singular values of (A'M)^{L−1} A' to the power 2/L; infinite where no double is
   * as large.
   *
   * @param m finite
   * @param a finite, of the shape of m
   * @param depth L, at least 1
   */
  static double power(Matrix m, Matrix a, int depth) {
    LongProduct product = new LongProduct(m, a, depth);
    product.orthogonalise();
    double sum = 0;
    for (BigInteger[] row : product.rows) {
      sum += product.power(dot(row, row).sqrt());
    }
    return sum;
  }

  /** The exponent of the last bit that an entry of the matrix has. */
  private static int unit(Matrix a) {
    int unit = Double.MAX_EXPONENT;
    for (double entry : a.data()) {
      unit = entry == 0 ? unit : Math.min(unit, unit(entry));
    }
    return unit;
  }

  private static int unit(double x) {
    return Math.max(Math.getExponent(x), Double.MIN_EXPONENT) - (SIGNIFICAND - 1);
  }

  /** The matrix in its unit. */
  private static BigInteger[][] whole(Matrix a) {
    int unit = unit(a);
    BigInteger[][] whole = new BigInteger[a.rows()][a.cols()];
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < a.cols(); j++) {
        double entry = a.get(i, j);
        int own = entry == 0 ? unit : unit(entry);
        whole[i][j] = BigInteger.valueOf((long) Math.scalb(entry, -own)).shiftLeft(own - unit);
      }
    }
    return whole;
  }

  private static BigInteger[][] times(BigInteger[][] a, BigInteger[][] b) {
    BigInteger[][] product = new BigInteger[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b[0].length; j++) {
        BigInteger sum = BigInteger.ZERO;
        for (int k = 0; k < b.length; k++) {
          sum = sum.add(a[i][k].multiply(b[k][j]));
        }
        product[i][j] = sum;
      }
    }
    return product;
  }

  private static BigInteger dot(BigInteger[] a, BigInteger[] b) {
    BigInteger sum = BigInteger.ZERO;
    for (int k = 0; k < a.length; k++) {
      sum = sum.add(a[k].multiply(b[k]));
    }
    return sum;
  }

  private void orthogonalise() {
    boolean turned = true;
    while (turned) {
      turned = false;
      for (int p = 0; p < rows.length; p++) {
        for (int q = p + 1; q < rows.length; q++) {
          turned |= turn(rows[p], rows[q]);
        }
      }
    }
  }

  /** Turns two rows by the smaller angle that makes them orthogonal; false if they are. */
  private boolean turn(BigInteger[] p, BigInteger[] q) {
    BigInteger squareP = dot(p, p);
    BigInteger squareQ = dot(q, q);
    BigInteger inner = dot(p, q);
    if (inner.pow(2).compareTo(squareP.max(squareQ).shiftLeft(UNITS)) <= 0) {
      return false;
    }
    BigInteger more = squareQ.subtract(squareP);
    BigInteger twice = inner.shiftLeft(1);
    BigInteger root = more.pow(2).add(twice.pow(2)).sqrt();
    BigInteger signed = more.signum() < 0 ? twice.negate() : twice;
    BigInteger tangent = signed.shiftLeft(bits).divide(more.abs().add(root));
    BigInteger one = BigInteger.ONE.shiftLeft(2 * bits);
    BigInteger cosine = one.divide(one.add(tangent.pow(2)).sqrt());
    BigInteger sine = cosine.multiply(tangent).shiftRight(bits);
    for (int k = 0; k < p.length; k++) {
      BigInteger was = p[k];
      p[k] = cosine.multiply(was).subtract(sine.multiply(q[k])).shiftRight(bits);
      q[k] = sine.multiply(was).add(cosine.multiply(q[k])).shiftRight(bits);
    }
    return true;
  }

  /** A value in the unit of the rows to the power 2/L. */
  private double power(BigInteger value) {
    if (value.signum() == 0) {
      return 0;
    }
    int drop = value.bitLength() - Long.SIZE;
    double significand = Math.scalb(value.shiftRight(drop).doubleValue(), 1 - Long.SIZE);
    long twice = 2 * (exponent + drop + Long.SIZE - 1);
    double rest = Math.floorMod(twice, depth) / (double) depth;
    return Math.scalb(
        StrictMath.pow(significand, 2.0 / depth) * StrictMath.pow(2, rest),
        (int) Math.floorDiv(twice, depth));
  }
}
