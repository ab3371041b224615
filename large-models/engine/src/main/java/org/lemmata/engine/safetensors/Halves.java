package org.lemmata.engine.safetensors;

/** Half-precision floats of IEEE 754. */
final class Halves {

  private static final int FRACTION = 10;
  private static final int FRACTION_MASK = (1 << FRACTION) - 1;
  private static final int EXPONENT_MASK = 0x1f;
  private static final int BIAS = 15;
  private static final int FLOAT_FRACTION = 23;
  private static final int FLOAT_BIAS = 127;
  private static final int FLOAT_EXPONENT_MASK = 0xff;

  private Halves() {}

  /** The same number, which every float of full size can hold; a NaN keeps its upper bits. */
  static float widen(short half) {
    int sign = half >> (Short.SIZE - 1);
    int exponent = half >> FRACTION & EXPONENT_MASK;
    int fraction = half & FRACTION_MASK;
    if (exponent == 0) {
      float tiny = fraction * 0x1p-24f;
      return sign < 0 ? -tiny : tiny;
    }
    int wide = exponent == EXPONENT_MASK ? FLOAT_EXPONENT_MASK : exponent - BIAS + FLOAT_BIAS;
    return Float.intBitsToFloat(
        sign << (Integer.SIZE - 1)
            | wide << FLOAT_FRACTION
            | fraction << (FLOAT_FRACTION - FRACTION));
  }
}
