package org.lemmata.figures.draw.axis;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Numbers that an axis may have to begin or end with. */
public final class AnyEnds {

  private AnyEnds() {}

  /** Any finite bit pattern, and round numbers, which ranges of figures often have. */
  public static Arbitrary<Double> finite() {
    return Arbitraries.oneOf(
        Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite),
        Arbitraries.doubles().between(-1e6, 1e6),
        Arbitraries.integers().between(-323, 308).map(k -> Double.parseDouble("1e" + k)),
        Arbitraries.integers().between(-323, 307).map(k -> -Double.parseDouble("3e" + k) / 4),
        Arbitraries.of(0.0, -0.0, 1.0, -1.0, Double.MIN_VALUE, Double.MAX_VALUE, -1e-7, 1e-7));
  }
}
