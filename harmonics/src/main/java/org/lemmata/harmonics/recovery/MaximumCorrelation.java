package org.lemmata.harmonics.recovery;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.harmonics.field.BasisFunction;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.harmonics.sup.Ascent;
import org.lemmata.harmonics.sup.Found;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.SpherePoints;
import org.lemmata.linalg.random.Stream;

/**
 * Recovers the axis of f = β Pₖ(x.ξ) from noisy values, as the u with the largest correlation of
 * Pₖ(u.xᵢ) with the labels, sum yᵢ Pₖ(u.xᵢ).
 *
 * <p>As a function of u the correlation is a harmonic of degree k with the coefficients 1/N sum yᵢ
 * Yₖⱼ(xᵢ), by the addition theorem; so a look at u costs as much for many samples as for few. It is
 * looked at at many random points and climbed from the best of them; a larger maximum elsewhere may
 * be missed, see {@link #climb}.
 */
public final class MaximumCorrelation {

  private static final int NET = 4096;
  private static final int STARTS = 64;

  private final SphericalBasis basis;
  private final int k;
  private final Matrix net;

  /** An axis, as a unit vector, and its correlation. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Peak(double[] axis, double correlation) {}

  /**
   * An estimator, for any number of data sets.
   *
   * @param d dimension, at least 2
   * @param k degree, at least 1; for d of at least 3 at most {@link SphericalBasis#LARGEST_K}
   * @param stream where the points of the first look come from
   */
  public MaximumCorrelation(int d, int k, Stream stream) {
    this.basis = SphericalBasis.upTo(d, k);
    this.k = k;
    this.net = SpherePoints.draw(NET, d, stream);
  }

  /**
   * The correlation as a function of the axis.
   *
   * @param points n-by-d, one unit vector a row; not modified
   * @param labels one for each point; not modified
   */
  public BasisFunction correlation(Matrix points, double[] labels) {
    double[] sums = new Features(basis, k, points, Parallel.sequential()).sums(labels);
    double size = new HarmonicSpace(basis.d(), k).size();
    for (int j = 0; j < sums.length; j++) {
      sums[j] /= size;
    }
    return new BasisFunction(basis, k, sums);
  }

  /** The highest peak that was found; it knows the correlation alone. */
  public Peak highest(BasisFunction correlation) {
    double[] values = correlation.values(net, Parallel.sequential());
    boolean odd = (k & 1) == 1;
    // For odd k the point opposite has the opposite value.
    List<double[]> starts =
        IntStream.range(0, NET)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> odd ? -Math.abs(values[i]) : -values[i]))
            .limit(STARTS)
            .map(i -> values[i] < 0 && odd ? opposite(net.row(i)) : net.row(i))
            .toList();
    return peak(correlation, Ascent.fromPoints(correlation, starts, Parallel.sequential()));
  }

  /**
   * The peak reached from a start. From the true axis it tells whether a search has missed a higher
   * peak; nothing else may start there.
   */
  public Peak climb(BasisFunction correlation, double[] start) {
    return peak(correlation, Ascent.from(correlation, start));
  }

  private static Peak peak(BasisFunction correlation, Found found) {
    return new Peak(found.point(), correlation.value(found.point()));
  }

  private static double[] opposite(double[] x) {
    double[] result = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      result[i] = -x[i];
    }
    return result;
  }
}
