package org.lemmata.engine.safetensors;

import java.util.Arrays;

/** What the elements of an array are, by the format's own names. */
public enum Dtype {
  /** A byte, 0 or 1. */
  BOOL(8),
  /** Unsigned bytes. */
  U8(8),
  /** Signed bytes. */
  I8(8),
  /** Floats of a byte with 5 bits of exponent. */
  F8_E5M2(8),
  /** Floats of a byte with 4 bits of exponent. */
  F8_E4M3(8),
  /** Powers of two. */
  F8_E8M0(8),
  /** Signed shorts. */
  I16(16),
  /** Unsigned shorts. */
  U16(16),
  /** Half-precision floats of IEEE 754. */
  F16(16),
  /** The upper halves of single-precision floats. */
  BF16(16),
  /** Signed ints. */
  I32(32),
  /** Unsigned ints. */
  U32(32),
  /** Single-precision floats. */
  F32(32),
  /** Pairs of single-precision floats. */
  C64(64),
  /** Double-precision floats. */
  F64(64),
  /** Signed longs. */
  I64(64),
  /** Unsigned longs. */
  U64(64);

  private final int bits;

  Dtype(int bits) {
    this.bits = bits;
  }

  /** The size of an element. */
  public int bytes() {
    return bits / Byte.SIZE;
  }

  static Dtype of(String name) throws MalformedFile {
    for (Dtype type : values()) {
      if (type.name().equals(name)) {
        return type;
      }
    }
    throw new MalformedFile(
        "the dtype '%s' is none of %s".formatted(name, Arrays.toString(values())));
  }
}
