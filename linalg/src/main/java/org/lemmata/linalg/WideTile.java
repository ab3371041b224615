package org.lemmata.linalg;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * A tile of 6 rows and 4 vectors, for machines with 32 vector registers: 24 hold the block, 4 a row
 * of B, and an entry of A is broadcast once for every four multiply-adds.
 */
final class WideTile extends Tile {
  // A constant of the class: the JIT compiler must know the species to keep vectors in registers.
  private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
  private static final int L = S.length();
  private static final int ROWS = 6;
  private static final int COLS = 4 * L;

  WideTile() {
    super(ROWS, COLS, S.vectorBitSize());
  }

  @Override
  void accumulate(
      int depth,
      double[] a,
      int aAt,
      double[] b,
      int bAt,
      double[] c,
      int cAt,
      int cStride,
      boolean fresh) {
    int v1 = bAt + L;
    int v2 = bAt + 2 * L;
    int v3 = bAt + 3 * L;
    int r0 = cAt;
    int r1 = cAt + cStride;
    int r2 = cAt + 2 * cStride;
    int r3 = cAt + 3 * cStride;
    int r4 = cAt + 4 * cStride;
    int r5 = cAt + 5 * cStride;
    DoubleVector c00 = fresh ? DoubleVector.zero(S) : fromArray(S, c, r0);
    DoubleVector c01 = fresh ? DoubleVector.zero(S) : fromArray(S, c, r0 + L);
    DoubleVector c02 = fresh ? DoubleVector.zero(S) : fromArray(S, c, r0 + 2 * L);
    DoubleVector c03 = fresh ? DoubleVector.zero(S) : fromArray(S, c, r0 + 3 * L);
    DoubleVector c10 = fresh ? DoubleVector.zero(S) : fromArray(S, c, r1);
    DoubleVector c11 = fresh ? DoubleVector.zero(S) : fromArray(S, c, r1 + L);
    DoubleVector c12 = fresh ? DoubleVector.zero(S) : fromArray(S, c, r1 + 2 * L);
    DoubleVector c13 = fresh ? DoubleVector.zero(S) : fromArray(S, c, r1 + 3 * L);
    DoubleVector c20 = fresh ? DoubleVector.zero(S) : fromArray(S, c, r2);
    DoubleVector c21 = fresh ? DoubleVector.zero(S) : fromArray(S, c, r2 + L);
    DoubleVector c22 = fresh ? DoubleVector.zero(S) : fromArray(S, c, r2 + 2 * L);
    DoubleVector c23 = fresh ? DoubleVector.zero(S) : fromArray(S, c, r2 + 3 * L);
    DoubleVector c30 = fresh ? DoubleVector.zero(S) : fromArray(S, c, r3);
    DoubleVector c31 = fresh ? DoubleVector.zero(S) : fromArray(S, c, r3 + L);
    DoubleVector c32 = fresh ? DoubleVector.zero(S) : fromArray(S, c, r3 + 2 * L);
    DoubleVector c33 = fresh ? DoubleVector.zero(S) : fromArray(S, c, r3 + 3 * L);
    DoubleVector c40 = fresh ? DoubleVector.zero(S) : fromArray(S, c, r4);
    DoubleVector c41 = fresh ? DoubleVector.zero(S) : fromArray(S, c, r4 + L);
    DoubleVector c42 = fresh ? DoubleVector.zero(S) : fromArray(S, c, r4 + 2 * L);
    DoubleVector c43 = fresh ? DoubleVector.zero(S) : fromArray(S, c, r4 + 3 * L);
    DoubleVector c50 = fresh ? DoubleVector.zero(S) : fromArray(S, c, r5);
    DoubleVector c51 = fresh ? DoubleVector.zero(S) : fromArray(S, c, r5 + L);
    DoubleVector c52 = fresh ? DoubleVector.zero(S) : fromArray(S, c, r5 + 2 * L);
    DoubleVector c53 = fresh ? DoubleVector.zero(S) : fromArray(S, c, r5 + 3 * L);
    for (int k = 0; k < depth; k++) {
      DoubleVector b0 = fromArray(S, b, bAt + k * COLS);
      DoubleVector b1 = fromArray(S, b, v1 + k * COLS);
      DoubleVector b2 = fromArray(S, b, v2 + k * COLS);
      DoubleVector b3 = fromArray(S, b, v3 + k * COLS);
      DoubleVector a0 = broadcast(S, a[aAt + k * ROWS]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
      c02 = a0.fma(b2, c02);
      c03 = a0.fma(b3, c03);
      DoubleVector a1 = broadcast(S, a[aAt + k * ROWS + 1]);
      c10 = a1.fma(b0, c10);
      c11 = a1.fma(b1, c11);
      c12 = a1.fma(b2, c12);
      c13 = a1.fma(b3, c13);
      DoubleVector a2 = broadcast(S, a[aAt + k * ROWS + 2]);
      c20 = a2.fma(b0, c20);
      c21 = a2.fma(b1, c21);
      c22 = a2.fma(b2, c22);
      c23 = a2.fma(b3, c23);
      DoubleVector a3 = broadcast(S, a[aAt + k * ROWS + 3]);
      c30 = a3.fma(b0, c30);
      c31 = a3.fma(b1, c31);
      c32 = a3.fma(b2, c32);
      c33 = a3.fma(b3, c33);
      DoubleVector a4 = broadcast(S, a[aAt + k * ROWS + 4]);
      c40 = a4.fma(b0, c40);
      c41 = a4.fma(b1, c41);
      c42 = a4.fma(b2, c42);
      c43 = a4.fma(b3, c43);
      DoubleVector a5 = broadcast(S, a[aAt + k * ROWS + 5]);
      c50 = a5.fma(b0, c50);
      c51 = a5.fma(b1, c51);
      c52 = a5.fma(b2, c52);
      c53 = a5.fma(b3, c53);
    }
    c00.intoArray(c, r0);
    c01.intoArray(c, r0 + L);
    c02.intoArray(c, r0 + 2 * L);
    c03.intoArray(c, r0 + 3 * L);
    c10.intoArray(c, r1);
    c11.intoArray(c, r1 + L);
    c12.intoArray(c, r1 + 2 * L);
    c13.intoArray(c, r1 + 3 * L);
    c20.intoArray(c, r2);
    c21.intoArray(c, r2 + L);
    c22.intoArray(c, r2 + 2 * L);
    c23.intoArray(c, r2 + 3 * L);
    c30.intoArray(c, r3);
    c31.intoArray(c, r3 + L);
    c32.intoArray(c, r3 + 2 * L);
    c33.intoArray(c, r3 + 3 * L);
    c40.intoArray(c, r4);
    c41.intoArray(c, r4 + L);
    c42.intoArray(c, r4 + 2 * L);
    c43.intoArray(c, r4 + 3 * L);
    c50.intoArray(c, r5);
    c51.intoArray(c, r5 + L);
    c52.intoArray(c, r5 + 2 * L);
    c53.intoArray(c, r5 + 3 * L);
  }
}
