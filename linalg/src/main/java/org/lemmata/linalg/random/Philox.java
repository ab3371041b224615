package org.lemmata.linalg.random;

/**
 * The generator Philox 4x64 with ten rounds (Salmon, Moraes, Dror and Shaw, "Parallel random
 * numbers: as easy as 1, 2, 3", SC 2011), block after block of four words.
 *
 * <p>Written out here, and not taken from a library, so that who wants many numbers gets whole
 * blocks, and because a task that draws a hundred numbers should not pay for more than those. Tests
 * compare it with a library's.
 */
final class Philox {

  /** Words in a block. */
  static final int WORDS = 4;

  private static final long M0 = 0xD2E7470EE14C6C93L;
  private static final long M1 = 0xCA5A826395121157L;
  private static final long W0 = 0x9E3779B97F4A7C15L;
  private static final long W1 = 0xBB67AE8584CAA73BL;

  private final long key0;
  private final long key1;
  private final long counter1;
  private final long counter2;
  private final long counter3;
  private final long[] words = new long[WORDS];
  private long blocks;
  private int used = WORDS;

  /** Blocks number 1, 2, ...; the first counter word is the number. */
  Philox(long key0, long key1, long counter1, long counter2, long counter3) {
    this.key0 = key0;
    this.key1 = key1;
    this.counter1 = counter1;
    this.counter2 = counter2;
    this.counter3 = counter3;
  }

  long next() {
    if (used == WORDS) {
      refill();
    }
    return words[used++];
  }

  /** Whether every word of the block was taken. */
  boolean isUsedUp() {
    return used == WORDS;
  }

  /** A fresh block, none of whose words counts as taken. */
  long[] block() {
    refill();
    return words;
  }

  /** Counts the whole block as taken. */
  void takeAll() {
    used = WORDS;
  }

  /**
   * Ten rounds, written out: too long for the JIT compiler to inline, so that callers stay small.
   */
  private void refill() {
    blocks++;
    long k0 = key0;
    long k1 = key1;
    long a = blocks;
    long b = counter1;
    long c = counter2;
    long d = counter3;
    b ^= unsignedHigh(M1, c) ^ k0;
    d ^= unsignedHigh(M0, a) ^ k1;
    c *= M1;
    a *= M0;
    k0 += W0;
    k1 += W1;
    c ^= unsignedHigh(M1, d) ^ k0;
    a ^= unsignedHigh(M0, b) ^ k1;
    d *= M1;
    b *= M0;
    k0 += W0;
    k1 += W1;
    d ^= unsignedHigh(M1, a) ^ k0;
    b ^= unsignedHigh(M0, c) ^ k1;
    a *= M1;
    c *= M0;
    k0 += W0;
    k1 += W1;
    a ^= unsignedHigh(M1, b) ^ k0;
    c ^= unsignedHigh(M0, d) ^ k1;
    b *= M1;
    d *= M0;
    k0 += W0;
    k1 += W1;
    b ^= unsignedHigh(M1, c) ^ k0;
    d ^= unsignedHigh(M0, a) ^ k1;
    c *= M1;
    a *= M0;
    k0 += W0;
    k1 += W1;
    c ^= unsignedHigh(M1, d) ^ k0;
    a ^= unsignedHigh(M0, b) ^ k1;
    d *= M1;
    b *= M0;
    k0 += W0;
    k1 += W1;
    d ^= unsignedHigh(M1, a) ^ k0;
    b ^= unsignedHigh(M0, c) ^ k1;
    a *= M1;
    c *= M0;
    k0 += W0;
    k1 += W1;
    a ^= unsignedHigh(M1, b) ^ k0;
    c ^= unsignedHigh(M0, d) ^ k1;
    b *= M1;
    d *= M0;
    k0 += W0;
    k1 += W1;
    b ^= unsignedHigh(M1, c) ^ k0;
    d ^= unsignedHigh(M0, a) ^ k1;
    c *= M1;
    a *= M0;
    k0 += W0;
    k1 += W1;
    c ^= unsignedHigh(M1, d) ^ k0;
    a ^= unsignedHigh(M0, b) ^ k1;
    d *= M1;
    b *= M0;
    words[0] = c;
    words[1] = d;
    words[2] = a;
    words[3] = b;
    used = 0;
  }

  /** The upper word of the unsigned product with a factor whose top bit is set. */
  private static long unsignedHigh(long factor, long x) {
    return Math.multiplyHigh(factor, x) + x + (factor & (x >> 63));
  }
}
