package org.lemmata.meanfield.param;

/** How the parameters that several studies share are described, and their common ranges. */
public final class SharedParameters {

  /** The dimension. */
  public static final String D = "dimension d of the inputs, x on the unit sphere of R^d";

  /** The coefficient of degree 2. */
  public static final String GAMMA2 = "γ₂ = h₂/σ₂, target over activation in degree 2";

  /** The coefficient of degree 4. */
  public static final String GAMMA4 = "γ₄ = h₄/σ₄, target over activation in degree 4";

  /** The activation's coefficient of degree 2. */
  public static final String SIGMA2 = "σ₂, the activation's coefficient in degree 2";

  /** The activation's coefficient of degree 4. */
  public static final String SIGMA4 = "σ₄, the activation's coefficient in degree 4";

  /** Times to report. */
  public static final String TIMES =
      "times t to report, ascending: 0:1:5, or 0..50/200 for 200 equal steps from 0 to 50";

  /** How long to wait for an event. */
  public static final String HORIZON = "time by which a landmark counts as not passed";

  /** The largest dimension. */
  public static final double LARGEST_D = 1e8;

  /** The largest |γ|: |Pₖ| is at most 1, so no law has a larger mean. */
  public static final double LARGEST_GAMMA = 1;

  /** The largest σ; time runs σ² times as fast. */
  public static final double LARGEST_SIGMA = 10;

  /** The largest time. */
  public static final double LARGEST_TIME = 1e4;

  /** The most times to report. */
  public static final int MOST_TIMES = 10_000;

  private SharedParameters() {}
}
