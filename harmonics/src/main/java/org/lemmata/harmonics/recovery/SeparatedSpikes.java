package org.lemmata.harmonics.recovery;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.harmonics.polynomial.Legendre;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Products;
import org.lemmata.linalg.Segments;
import org.lemmata.linalg.quadrature.Quadrature;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

/**
 * A finite part of Lemma 7's class, functions β Pₖ(x.ξ) whose differences are somewhere at least
 * {@value #SEPARATION} β. Who recovers one of them everywhere to less than half of that knows which
 * it is, so that no algorithm does so more often than the choice of the largest likelihood is
 * right.
 */
public final class SeparatedSpikes {

  /** The least difference, over β. Many axes with differences of 1 may not fit on the sphere. */
  public static final double SEPARATION = 0.8;

  private static final int ANGLES = 64;

  /** Beyond 8 degrees a fixed number would meet the functions' period. */
  private static final int ANGLES_PER_DEGREE = 8;

  private static final int NODES = 48;

  private final Legendre legendre;
  private final int k;
  private final Matrix axes;

  /**
   * What the samples tell of one draw.
   *
   * @param found whether the largest likelihood is that of the true function
   * @param information β²/2 times the sum of the squares of the functions at the points, averaged
   *     over the functions, less ln L, where L is the mean of all likelihoods over the likelihood
   *     of noise alone; its mean is the mutual information of samples and function, in nats
   *     (derived)
   * @param companion 1/L - 1, whose mean is 0; taken from the information, it leaves hardly any
   *     scatter where samples tell little. Where they tell much its mean hangs on rare draws
   */
  public record Told(boolean found, double information, double companion) {}

  SeparatedSpikes(Legendre legendre, int k, Matrix axes) {
    this.legendre = legendre;
    this.k = k;
    this.axes = axes;
  }

  /**
   * Functions at random axes, each kept if it differs enough from those before.
   *
   * @param d dimension, at least 2
   * @param k degree, at least 1
   * @param count how many; must find room on the sphere
   * @param stream where axes come from
   */
  public static SeparatedSpikes draw(int d, int k, int count, Stream stream) {
    Legendre legendre = new Legendre(d);
    List<double[]> kept = new ArrayList<>();
    while (kept.size() < count) {
      double[] axis = new double[d];
      stream.sphere(axis, 0, d, 1);
      if (kept.stream()
          .allMatch(
              other -> distance(legendre, k, Segments.dotInOrder(axis, other)) >= SEPARATION)) {
        kept.add(axis);
      }
    }
    Matrix axes = new Matrix(d, count);
    for (int m = 0; m < count; m++) {
      for (int i = 0; i < d; i++) {
        axes.set(i, m, kept.get(m)[i]);
      }
    }
    return new SeparatedSpikes(legendre, k, axes);
  }

  /**
   * The least of the largest differences of two of the functions that were looked at, for β = 1.
   */
  public double separation() {
    double least = Double.POSITIVE_INFINITY;
    Matrix cosines = Products.multiply(axes.transpose(), axes);
    for (int m = 0; m < axes.cols(); m++) {
      for (int l = 0; l < m; l++) {
        least = Math.min(least, distance(legendre, k, cosines.get(m, l)));
      }
    }
    return least;
  }

  /**
   * Draws one of the functions, points and labels with standard normal noise.
   *
   * @param beta the height β, which is known
   * @param samples number of samples
   * @param streams where random numbers come from
   * @param repetition which draw
   */
  public Told tell(double beta, int samples, Streams streams, long repetition) {
    Matrix points = NoisySamples.points(samples, axes.rows(), streams, repetition);
    Stream stream = streams.child("noise").stream(repetition);
    int truth = stream.nextInt(axes.cols());
    double[] scores = new double[axes.cols()];
    double energy = 0;
    double[] values = legendre.values(k, Products.multiply(points, axes).data());
    for (int i = 0; i < samples; i++) {
      double label = beta * values[i * scores.length + truth] + stream.nextNormal();
      for (int m = 0; m < scores.length; m++) {
        double other = values[i * scores.length + m];
        energy += other * other / scores.length;
        scores[m] += beta * other * (label - beta * other / 2);
      }
    }
    double largest = Double.NEGATIVE_INFINITY;
    boolean found = true;
    for (int m = 0; m < scores.length; m++) {
      found &= m == truth || scores[m] < scores[truth];
      largest = Math.max(largest, scores[m]);
    }
    double sum = 0;
    for (double score : scores) {
      sum += StrictMath.exp(score - largest);
    }
    double mean = largest + StrictMath.log(sum / scores.length);
    return new Told(found, beta * beta * energy / 2 - mean, StrictMath.expm1(-mean));
  }

  /**
   * What the information of samples lacks at most of the sum of squares over 2, in nats: ln E L²,
   * the mean over noise alone, since the mean of ln L is at most the logarithm of that of L
   * (derived). By quadrature over the angle to one axis and that about it, for each pair of axes,
   * to about 1e-9 relative to E L²; infinite where that is beyond the largest double.
   *
   * @param beta the height β, positive
   * @param samples number of samples
   */
  public double mostLacking(double beta, int samples) {
    int d = axes.rows();
    Sines to = Sines.of(panels(d, k, beta), d - 2);
    Sines about = d == 2 ? Sines.ENDS : Sines.of(panels(d, k, beta), d - 3);
    Matrix cosines = Products.multiply(axes.transpose(), axes);
    double[] one = new double[to.size()];
    double mass = 0;
    for (int i = 0; i < one.length; i++) {
      one[i] = beta * beta * legendre.value(k, to.sine[i]);
      for (int j = 0; j < about.size(); j++) {
        mass += Sines.weight(to, i, about, j);
      }
    }
    double sum = 0;
    for (int m = 0; m < axes.cols(); m++) {
      for (int l = 0; l <= m; l++) {
        double cosine = l == m ? 1 : Math.max(-1, Math.min(1, cosines.get(m, l)));
        double across = Math.sqrt(1 - cosine * cosine);
        double mean = 0;
        for (int i = 0; i < one.length; i++) {
          for (int j = 0; j < about.size(); j++) {
            double t = cosine * to.sine[i] + across * to.cosine[i] * about.sine[j];
            double other = legendre.value(k, Math.max(-1, Math.min(1, t)));
            mean += Sines.weight(to, i, about, j) * StrictMath.exp(one[i] * other);
          }
        }
        sum += (l == m ? 1 : 2) * StrictMath.pow(mean / mass, samples);
      }
    }
    return StrictMath.log(sum / axes.cols() / axes.cols());
  }

  /** As many as the power of the cosine and the oscillations need; the power hides the latter. */
  private static int panels(int d, int k, double beta) {
    double waves = k * Math.max(1, beta) / (d == 2 ? 3 : d < 5 ? 6 : 12);
    return (int) Math.ceil(Math.max(Math.sqrt(d) * Math.PI / 8, waves));
  }

  /** Nodes of an integral over an angle from -π/2 to π/2, with a power of its cosine. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Sines(double[] sine, double[] cosine, double[] step, double[] power) {

    /** -1 and 1, evenly: what is left of the sphere about an axis of the plane. */
    static final Sines ENDS =
        new Sines(
            new double[] {-1, 1}, new double[] {0, 0}, new double[] {1, 1}, new double[] {1, 1});

    static Sines of(int panels, int power) {
      int size = panels * NODES;
      Sines all = new Sines(new double[size], new double[size], new double[size], new double[size]);
      for (int panel = 0; panel < panels; panel++) {
        Quadrature rule =
            Quadrature.gaussLegendre(
                NODES,
                Math.PI * panel / panels - Math.PI / 2,
                Math.PI * (panel + 1) / panels - Math.PI / 2);
        for (int node = 0; node < NODES; node++) {
          int i = panel * NODES + node;
          all.sine[i] = StrictMath.sin(rule.node(node));
          all.cosine[i] = StrictMath.cos(rule.node(node));
          all.step[i] = rule.weight(node);
          all.power[i] = StrictMath.pow(all.cosine[i], power);
        }
      }
      return all;
    }

    static double weight(Sines to, int i, Sines about, int j) {
      return to.step[i] * about.step[j] * to.power[i] * about.power[j];
    }

    int size() {
      return sine.length;
    }
  }

  /** The largest difference of two functions seen on the great circle of their axes. */
  static double distance(Legendre legendre, int k, double cosine) {
    double angle = StrictMath.acos(Math.max(-1, Math.min(1, cosine)));
    int angles = Math.max(ANGLES, ANGLES_PER_DEGREE * k);
    double largest = 0;
    for (int i = 0; i < angles; i++) {
      double phi = 2 * Math.PI * i / angles;
      double one = legendre.value(k, StrictMath.cos(phi));
      largest = Math.max(largest, Math.abs(one - legendre.value(k, StrictMath.cos(phi - angle))));
    }
    return largest;
  }
}
