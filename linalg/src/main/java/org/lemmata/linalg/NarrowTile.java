package org.lemmata.linalg;

import static jdk.incubator.vector.DoubleVector.broadcast;
import static jdk.incubator.vector.DoubleVector.fromArray;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** A tile of 5 rows and 2 vectors, for machines with 16 vector registers: 10 hold the block. */
final class NarrowTile extends Tile {
  // A constant of the class: the JIT compiler must know the species to keep vectors in registers.
  private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
  private static final int L = S.length();
  private static final int ROWS = 5;
  private static final int COLS = 2 * L;

  NarrowTile() {
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
    int r0 = cAt;
    int r1 = cAt + cStride;
    int r2 = cAt + 2 * cStride;
    int r3 = cAt + 3 * cStride;
    int r4 = cAt + 4 * cStride;
    DoubleVector c00 = fresh ? DoubleVector.zero(S) : fromArray(S, c, r0);
    DoubleVector c01 = fresh ? DoubleVector.zero(S) : fromArray(S, c, r0 + L);
    DoubleVector c10 = fresh ? DoubleVector.zero(S) : fromArray(S, c, r1);
    DoubleVector c11 = fresh ? DoubleVector.zero(S) : fromArray(S, c, r1 + L);
    DoubleVector c20 = fresh ? DoubleVector.zero(S) : fromArray(S, c, r2);
    DoubleVector c21 = fresh ? DoubleVector.zero(S) : fromArray(S, c, r2 + L);
    DoubleVector c30 = fresh ? DoubleVector.zero(S) : fromArray(S, c, r3);
    DoubleVector c31 = fresh ? DoubleVector.zero(S) : fromArray(S, c, r3 + L);
    DoubleVector c40 = fresh ? DoubleVector.zero(S) : fromArray(S, c, r4);
    DoubleVector c41 = fresh ? DoubleVector.zero(S) : fromArray(S, c, r4 + L);
    for (int k = 0; k < depth; k++) {
      DoubleVector b0 = fromArray(S, b, bAt + k * COLS);
      DoubleVector b1 = fromArray(S, b, v1 + k * COLS);
      DoubleVector a0 = broadcast(S, a[aAt + k * ROWS]);
      c00 = a0.fma(b0, c00);
      c01 = a0.fma(b1, c01);
      DoubleVector a1 = broadcast(S, a[aAt + k * ROWS + 1]);
      c10 = a1.fma(b0, c10);
      c11 = a1.fma(b1, c11);
      DoubleVector a2 = broadcast(S, a[aAt + k * ROWS + 2]);
      c20 = a2.fma(b0, c20);
      c21 = a2.fma(b1, c21);
      DoubleVector a3 = broadcast(S, a[aAt + k * ROWS + 3]);
      c30 = a3.fma(b0, c30);
      c31 = a3.fma(b1, c31);
      DoubleVector a4 = broadcast(S, a[aAt + k * ROWS + 4]);
      c40 = a4.fma(b0, c40);
      c41 = a4.fma(b1, c41);
    }
    c00.intoArray(c, r0);
    c01.intoArray(c, r0 + L);
    c10.intoArray(c, r1);
    c11.intoArray(c, r1 + L);
    c20.intoArray(c, r2);
    c21.intoArray(c, r2 + L);
    c30.intoArray(c, r3);
    c31.intoArray(c, r3 + L);
    c40.intoArray(c, r4);
    c41.intoArray(c, r4 + L);
  }
}
