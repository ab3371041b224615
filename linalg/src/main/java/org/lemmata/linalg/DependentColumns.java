package org.lemmata.linalg;

import java.util.Locale;

/** Columns of which one is a combination of the others, to rounding. */
public final class DependentColumns extends ArithmeticException {
  private static final long serialVersionUID = 1L;

  private final int columns;
  private final double condition;

  DependentColumns(int columns, double condition) {
    super(
        String.format(
            Locale.ROOT,
            "the %d columns are linearly dependent to rounding: scaled to one length they have the"
                + " condition number %.1g",
            columns,
            condition));
    this.columns = columns;
    this.condition = condition;
  }

  /** How many columns there are. */
  public int columns() {
    return columns;
  }

  /** The condition number as {@link TriangularFactor#condition} estimates it; may be infinite. */
  public double condition() {
    return condition;
  }
}
