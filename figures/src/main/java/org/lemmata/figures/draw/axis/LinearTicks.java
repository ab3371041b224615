package org.lemmata.figures.draw.axis;

import java.math.BigDecimal;
import java.util.List;
import org.lemmata.study.table.Numbers;

/**
 * Ticks at multiples of 1, 2 or 5 times a power of ten, computed exactly so that a label is the
 * number where its tick stands.
 */
final class LinearTicks {

  private static final int[] MANTISSAS = {1, 2, 5};

  private LinearTicks() {}

  static Ticks of(Scaling scaling, int most) {
    // An axis that begins at 0.4 has a tick there, although the double is a little above it.
    BigDecimal lower = new BigDecimal(Numbers.shortest(scaling.lower()));
    BigDecimal upper = new BigDecimal(Numbers.shortest(scaling.upper()));
    BigDecimal span = upper.subtract(lower);
    int exponent =
        Decimals.exponentOf(span) - Decimals.exponentOf(BigDecimal.valueOf(Math.max(1, most))) - 1;
    Grid finer = null;
    while (true) {
      for (int mantissa : MANTISSAS) {
        Grid grid =
            Grid.between(lower, upper, BigDecimal.valueOf(mantissa).scaleByPowerOfTen(exponent));
        if (grid.size() > most) {
          finer = grid.endsDiffer() ? grid : finer;
        } else if (grid.allDiffer()) {
          List<BigDecimal> values = grid.values();
          return values.size() < Math.min(2, most)
              ? few(lower, upper, most, finer).at(scaling)
              : LinearLabels.of(values, exponent).at(scaling);
        }
      }
      exponent++;
    }
  }

  /** Ticks where the finest steps are too many, and coarser ones too few. */
  private static LinearLabels few(BigDecimal lower, BigDecimal upper, int most, Grid finer) {
    if (finer == null) {
      // Neighbouring doubles, neither of which is round.
      int last = -Math.max(lower.scale(), upper.scale());
      return LinearLabels.of(most > 1 ? List.of(lower, upper) : List.of(lower), last);
    }
    return LinearLabels.of(most > 1 ? finer.ends() : finer.middle(), finer.exponent());
  }
}
