package org.lemmata.attention.sampling;

import org.lemmata.linalg.Segments;
import org.lemmata.linalg.random.Stream;

/** Linear functions f(x) = w'x. */
public final class LinearTargets {

  private LinearTargets() {}

  /** The paper's prior, w ~ N(0, I) (quoted: the model of Theorem 1). */
  public static Labels standard() {
    return along(0);
  }

  /**
   * A prior with a mean, w ~ N(mean e₁, I), which breaks the paper's assumption unless it is 0.
   *
   * @param mean finite
   */
  public static Labels along(double mean) {
    return d -> new Coefficients(d, d, mean);
  }

  /**
   * A prior without rotation invariance, w ~ N(0, e₁ e₁').
   *
   * <p>Breaks the assumption of Theorem 3 on the law of f.
   */
  public static Labels fixedDirection() {
    return d -> new Coefficients(d, 1, 0);
  }

  /**
   * A law of functions on the line, taken of the first coordinate: no law of this kind is invariant
   * under rotation in dimension 2 or more.
   *
   * @param labels the law, which is asked for functions on R¹
   */
  public static Labels ofFirst(Labels labels) {
    return d -> new OfFirst(labels.on(1), d);
  }

  private static final class OfFirst implements Labels.Drawn {

    private final Labels.Drawn onTheLine;
    private final double[] first = new double[1];
    private final int d;

    OfFirst(Labels.Drawn onTheLine, int d) {
      this.onTheLine = onTheLine;
      this.d = d;
    }

    @Override
    public void draw(Stream stream) {
      onTheLine.draw(stream);
    }

    @Override
    public double at(double[] x, int from) {
      return onTheLine.at(x, from);
    }

    @Override
    public void signal(double[] out) {
      onTheLine.signal(first);
      java.util.Arrays.fill(out, 0, d, 0);
      out[0] = first[0];
    }
  }

  private static final class Coefficients implements Labels.Drawn {

    private final double[] w;
    private final int random;
    private final double mean;

    Coefficients(int d, int random, double mean) {
      this.w = new double[d];
      this.random = random;
      this.mean = mean;
    }

    @Override
    public void draw(Stream stream) {
      stream.normals(w, 0, random);
      w[0] += mean;
    }

    @Override
    public double at(double[] x, int from) {
      return Segments.dotRounded(w, 0, x, from, w.length);
    }

    @Override
    public void signal(double[] out) {
      System.arraycopy(w, 0, out, 0, w.length);
    }
  }
}
