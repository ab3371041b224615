package org.lemmata.figures.draw.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lemmata.study.figure.Axis;

/**
 * The bins of a histogram: equally wide on the axis, so in equal ratios on a logarithmic one. All
 * series of a layer share them. Heights are densities in the column's own unit, over all of a
 * series' drawable values, also those beyond a fixed end of the axis.
 */
final class Bins {

  private final double[] edges;

  private Bins(double[] edges) {
    this.edges = edges;
  }

  static Bins over(Axis axis, double[] values, int count) {
    double low = Arrays.stream(values).min().orElse(axis.log() ? 1 : 0);
    double high = Arrays.stream(values).max().orElse(low);
    if (Drawable.shows(axis, axis.lower())) {
      low = axis.lower();
    }
    if (Drawable.shows(axis, axis.upper())) {
      high = axis.upper();
    }
    if (!(low < high)) {
      double half = low == 0 ? 0.5 : 0.05 * Math.abs(low);
      high = low + half;
      low -= half;
    }
    int bins = Math.max(1, count);
    double[] edges = new double[bins + 1];
    for (int i = 0; i <= bins; i++) {
      double t = (double) i / bins;
      edges[i] =
          axis.log()
              ? StrictMath.pow(10, (1 - t) * StrictMath.log10(low) + t * StrictMath.log10(high))
              : (1 - t) * low + t * high;
    }
    edges[0] = low;
    edges[bins] = high;
    return new Bins(edges);
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
      double density = (double) counts[i] / values.length / (edges[i + 1] - edges[i]);
      if (Double.isFinite(density)) {
        double centre = edges[i] + (edges[i + 1] - edges[i]) / 2;
        samples.add(Sample.within(centre, density, edges[i], edges[i + 1]));
      }
    }
    return samples;
  }

  private int binOf(double value) {
    if (value < edges[0] || value > edges[edges.length - 1]) {
      return -1;
    }
    int found = Arrays.binarySearch(edges, value);
    return Math.min(found >= 0 ? found : -found - 2, edges.length - 2);
  }
}
