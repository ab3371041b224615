package org.lemmata.meanfield.flow;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.lemmata.linalg.quadrature.Quadrature;

/**
 * A symmetric law of w = u.q as particles at places w ≥ 0, each of which stands for w and -w with
 * its mass in all; the masses sum to 1. Particles of mass 0 are carried along without being felt.
 *
 * <p>The uniform law of the sphere has density proportional to (1 - w²)^{(d−3)/2}. Its particles
 * are Gauss-Legendre nodes in the angle φ = arcsin w on [0, min(π/2, 14/sqrt d)], with masses
 * proportional to the weights times cosᵈ⁻²φ: beyond 14 standard deviations there is less than
 * 1e-40, and the integrand is analytic for every d, where in w itself it has a singular end for
 * even d (at d = 4 that costs all but eight digits).
 *
 * <p>Immutable; the accessors of the record copy.
 *
 * @param places w, in [0, 1]
 * @param masses as many, at least 0
 */
// The accessors copy.
@SuppressWarnings("ArrayRecordComponent")
public record Particles(double[] places, double[] masses) {

  /**
   * Nodes that give the loss along the flow to about 1e-12 for the settings studied here, unless
   * particles part: then those at the border, about 1% of the mass, decide.
   */
  public static final int NODES = 400;

  private static final double DEVIATIONS = 14;

  /**
   * Copies and checks.
   *
   * @throws IllegalArgumentException if lengths differ or a value is out of range
   */
  public Particles {
    if (places.length == 0 || places.length != masses.length) {
      throw new IllegalArgumentException(
          "needs as many masses as places, not " + masses.length + " for " + places.length);
    }
    places = places.clone();
    masses = masses.clone();
    for (int i = 0; i < places.length; i++) {
      if (!(places[i] >= 0 && places[i] <= 1) || !(masses[i] >= 0)) {
        throw new IllegalArgumentException(
            "places must be in [0, 1] and masses not negative, not "
                + places[i]
                + " and "
                + masses[i]);
      }
    }
  }

  /** The uniform law of the sphere of Rᵈ, d at least 3, with {@link #NODES} particles. */
  public static Particles uniform(int d) {
    return uniform(d, NODES);
  }

  /**
   * The uniform law of the sphere of Rᵈ.
   *
   * @param d at least 3
   * @param nodes particles, in [1, 800]
   */
  public static Particles uniform(int d, int nodes) {
    return ofExponent(d, (d - 3.0) / 2, nodes);
  }

  /**
   * The law with density proportional to (1 - w²)^exponent.
   *
   * @param d sets how far the nodes reach, as for the uniform law
   * @param exponent at least 0
   * @param nodes particles, in [1, 800]
   */
  public static Particles ofExponent(int d, double exponent, int nodes) {
    double end = Math.min(Math.PI / 2, DEVIATIONS / Math.sqrt(d));
    Quadrature rule = Quadrature.gaussLegendre(nodes, 0, end);
    double[] places = new double[nodes];
    double[] masses = new double[nodes];
    double sum = 0;
    for (int i = 0; i < nodes; i++) {
      double w = StrictMath.sin(rule.node(i));
      places[i] = w;
      // cos φ to the power 2 exponent + 1; the logarithm of 1 - w² keeps its digits at large d.
      masses[i] = rule.weight(i) * StrictMath.exp((exponent + 0.5) * StrictMath.log1p(-w * w));
      sum += masses[i];
    }
    for (int i = 0; i < nodes; i++) {
      masses[i] /= sum;
    }
    return new Particles(places, masses);
  }

  /** The same law, with particles of mass 0 at these places behind the others. */
  public Particles tracing(double... starts) {
    double[] more = Arrays.copyOf(places, places.length + starts.length);
    System.arraycopy(starts, 0, more, places.length, starts.length);
    return new Particles(more, Arrays.copyOf(masses, more.length));
  }

  /** How many particles there are. */
  public int size() {
    return places.length;
  }

  /** The mean of an even function f(w). */
  public double mean(DoubleUnaryOperator f) {
    double sum = 0;
    for (int i = 0; i < places.length; i++) {
      sum = Math.fma(masses[i], f.applyAsDouble(places[i]), sum);
    }
    return sum;
  }

  /** A copy of the places. */
  @Override
  public double[] places() {
    return places.clone();
  }

  /** A copy of the masses. */
  @Override
  public double[] masses() {
    return masses.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Particles that
        && Arrays.equals(places, that.places)
        && Arrays.equals(masses, that.masses);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(places) + Arrays.hashCode(masses);
  }

  @Override
  public String toString() {
    return "Particles[size=" + places.length + "]";
  }
}
