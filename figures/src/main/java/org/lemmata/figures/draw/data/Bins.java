package org.lemmata.figures.draw.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lemmata.figures.draw.axis.Scaling;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.table.Numbers;

/**
 * The bins of a histogram: equally wide on the axis, so in equal ratios on a logarithmic one. All
 * series of a layer share them. Heights are densities in the column's own unit, over all of a
 * series' drawable values, also those beyond a fixed end of the axis.
 */
final class Bins {

  /** By how much of its width the edge of a bin may be off. */
  private static final double UNEVEN = 0.01;

  /** Narrower bins have densities beyond the largest double. */
  private static final double LEAST_WIDTH = 1e-300;

  private final double[] edges;

  private Bins(double[] edges) {
    this.edges = edges;
  }

  /**
   * Bins over values.
   *
   * @param axis its fixed ends, in either order, are the outermost edges
   * @param values what the axis can show
   * @param count how many bins; fewer if so many edges would not be equally far apart, since
   *     doubles are not finer, and one at least
   */
  static Bins over(Axis axis, double[] values, int count) {
    boolean fixedLow = Drawable.shows(axis, axis.lower());
    boolean fixedHigh = Drawable.shows(axis, axis.upper());
    if (fixedLow && fixedHigh && axis.lower() > axis.upper()) {
      return over(axis.from(axis.upper(), axis.lower()), values, count);
    }
    double least = Numbers.positiveZero(Arrays.stream(values).min().orElse(axis.log() ? 1 : 0));
    double low = fixedLow ? Numbers.positiveZero(axis.lower()) : least;
    double high = fixedHigh ? axis.upper() : Arrays.stream(values).max().orElse(least);
    if (!(low < high)) {
      double at = fixedHigh ? high : low;
      double half = at == 0 ? 0.5 : 0.05 * Math.abs(at);
      high = fixedHigh ? high : Math.min(at + half, Double.MAX_VALUE);
      low = fixedLow ? low : Math.max(at - half, -Double.MAX_VALUE);
    }
    high = Math.max(high, low + LEAST_WIDTH);
    Scaling scaling = new Scaling(axis.log(), low, high);
    for (int bins = Math.max(1, count); bins > 1; bins /= 2) {
      for (double[] edges : List.of(added(scaling, bins), mixed(scaling, bins))) {
        if (areEven(scaling, edges)) {
          return new Bins(edges);
        }
      }
    }
    return new Bins(new double[] {low, high});
  }

  /** Edges as means of the ends, of their logarithms where the axis has those. */
  private static double[] mixed(Scaling scaling, int bins) {
    double low = scaling.lower();
    double high = scaling.upper();
    double[] edges = new double[bins + 1];
    for (int i = 0; i <= bins; i++) {
      double t = (double) i / bins;
      edges[i] =
          scaling.log()
              ? StrictMath.pow(10, (1 - t) * StrictMath.log10(low) + t * StrictMath.log10(high))
              : (1 - t) * low + t * high;
    }
    edges[0] = low;
    edges[bins] = high;
    return edges;
  }

  /**
   * Edges by what they are above the lowest, which is exact between near ends, and between whole
   * numbers where the edges are whole.
   */
  private static double[] added(Scaling scaling, int bins) {
    double low = scaling.lower();
    double span = scaling.upper() - low;
    double[] edges =
        IntStream.rangeClosed(0, bins).mapToDouble(i -> low + span * i / bins).toArray();
    edges[0] = low;
    edges[bins] = scaling.upper();
    return edges;
  }

  private static boolean areEven(Scaling scaling, double[] edges) {
    int bins = edges.length - 1;
    for (int i = 0; i <= bins; i++) {
      boolean wide = i == 0 || edges[i] - edges[i - 1] >= LEAST_WIDTH;
      if (!wide || !(Math.abs(scaling.fraction(edges[i]) * bins - i) <= UNEVEN)) {
        return false;
      }
    }
    return true;
  }

  List<Sample> densities(double[] values) {
    int bins = edges.length - 1;
    long[] counts = new long[bins];
    for (double value : values) {
      int bin = binOf(value);
      if (bin >= 0) {
        counts[bin]++;
      }
    }
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < bins && values.length > 0; i++) {
      double share = (double) counts[i] / values.length;
      double width = edges[i + 1] - edges[i];
      boolean far = Double.isInfinite(width);
      double density = far ? share / 2 / (edges[i + 1] / 2 - edges[i] / 2) : share / width;
      double centre = far ? edges[i] / 2 + edges[i + 1] / 2 : edges[i] + width / 2;
      samples.add(Sample.within(centre, density, edges[i], edges[i + 1]));
    }
    return samples;
  }

  private int binOf(double value) {
    if (value < edges[0] || value > edges[edges.length - 1]) {
      return -1;
    }
    // The search sorts -0 below 0, which it is not.
    int found = Arrays.binarySearch(edges, Numbers.positiveZero(value));
    return Math.min(found >= 0 ? found : -found - 2, edges.length - 2);
  }
}
