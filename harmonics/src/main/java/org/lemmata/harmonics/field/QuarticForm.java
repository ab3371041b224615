package org.lemmata.harmonics.field;

import java.util.Arrays;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Segments;
import org.lemmata.linalg.random.Stream;

/**
 * A harmonic of degree 4 by a symmetrised Gaussian tensor S, route (c) of the notes (derived): with
 * T = tr S and t = tr T, f = S x⁴ - 6 x'Tx/(d + 4) + 3t/((d + 2)(d + 4)).
 *
 * <p>Immutable.
 */
public final class QuarticForm implements SphereFunction {

  /** The largest dimension: 292,825 entries. */
  public static final int LARGEST_D = 50;

  /** Where less than this share is left of the square of a tensor, its traces go first. */
  private static final double TRACED = 1e-3;

  private final int d;
  // A power of two: squares of entries may leave the range.
  private final double scale;
  private final SymmetricTensor tensor;
  private final Matrix trace;
  private final double constant;
  private final double norm;

  /**
   * The form of a symmetric tensor.
   *
   * @param d dimension, from 2 to {@value #LARGEST_D}
   * @param entries Sᵢⱼₖₗ for i ≤ j ≤ k ≤ l, ordered by l, then k, j and i; not modified, copied
   * @throws IllegalArgumentException if d is out of range or the number of entries is wrong
   */
  public QuarticForm(int d, double[] entries) {
    if (entries.length != entries(d)) {
      throw new IllegalArgumentException(entries.length + " entries in place of " + entries(d));
    }
    this.d = d;
    double largest = Arrays.stream(entries).map(Math::abs).max().orElseThrow();
    int exponent = Math.getExponent(largest);
    this.scale = Math.scalb(1.0, exponent);
    double[] scaled = Arrays.stream(entries).map(s -> Math.scalb(s, -exponent)).toArray();
    SymmetricTensor given = new SymmetricTensor(d, scaled);
    // Of nearly nothing but traces the difference of squares would be rounding.
    boolean traced = square(d, given, given.trace()) < TRACED * given.square();
    this.tensor = traced ? given.traceless() : given;
    this.trace = tensor.trace();
    this.constant = constant(d, trace);
    double square = Math.max(0, square(d, tensor, trace));
    this.norm = scale * Math.sqrt(24 * square / (d * (d + 2.0) * (d + 4) * (d + 6)));
  }

  private static double constant(int d, Matrix trace) {
    return 3 * trace.trace() / ((d + 2.0) * (d + 4));
  }

  /** The sum of the squares of the entries of what is left without traces. */
  private static double square(int d, SymmetricTensor tensor, Matrix trace) {
    double traced = Segments.dot(trace.data(), 0, trace.data(), 0, d * d);
    return tensor.square() - 6 * traced / (d + 4) + trace.trace() * constant(d, trace);
  }

  /**
   * A random one: S is the mean over the permutations of indices of a tensor with independent
   * standard normal entries.
   *
   * @param d dimension, from 2 to {@value #LARGEST_D}
   * @param stream where the entries come from, in the order of storage
   * @throws IllegalArgumentException if d is out of range
   */
  public static QuarticForm random(int d, Stream stream) {
    double[] entries = new double[entries(d)];
    stream.normals(entries, 0, entries.length);
    double[] permutations = SymmetricTensor.permutations(d);
    for (int at = 0; at < entries.length; at++) {
      // The mean of as many independent entries as there are different permutations.
      entries[at] /= Math.sqrt(permutations[at]);
    }
    return new QuarticForm(d, entries);
  }

  private static int entries(int d) {
    if (d < 2 || d > LARGEST_D) {
      throw new IllegalArgumentException("d must be from 2 to " + LARGEST_D + ", not " + d);
    }
    return SymmetricTensor.quadruples(d);
  }

  @Override
  public int d() {
    return d;
  }

  @Override
  public int degree() {
    return 4;
  }

  /**
   * From ‖f‖² = 24 [‖S‖² - 6 ‖T‖²/(d + 4) + 3 t²/((d + 2)(d + 4))]/(d(d + 2)(d + 4)(d + 6)), to
   * about 1e-12 of itself, or to rounding of what there was with the traces.
   */
  @Override
  public double norm() {
    return norm;
  }

  @Override
  public double value(double[] x) {
    return scale * (tensor.value(x) - 6 * traced(x, new double[d]) / (d + 4) + constant);
  }

  @Override
  public double value(double[] x, double[] gradient) {
    double whole = tensor.value(x, gradient);
    double[] slope = new double[d];
    double traced = traced(x, slope);
    Segments.add(-12.0 / (d + 4), slope, 0, gradient, 0, d);
    for (int i = 0; i < d; i++) {
      gradient[i] *= scale;
    }
    return scale * (whole - 6 * traced / (d + 4) + constant);
  }

  /** x'Tx; Tx goes to out. */
  private double traced(double[] x, double[] out) {
    Arrays.fill(out, 0);
    for (int i = 0; i < d; i++) {
      Segments.add(x[i], trace.data(), i * d, out, 0, d);
    }
    return Segments.dot(x, 0, out, 0, d);
  }
}
