package org.lemmata.harmonics.sup;

import org.lemmata.harmonics.field.SphereFunction;

/**
 * Coefficients on rings from 2k + 1 values on each, by the discrete Fourier transform: exact for
 * any function of degree k, at the price of its values.
 */
final class SampledSeries implements RingSeries {

  private final SphereNet net;
  private final SphereFunction f;
  private final double[] longitudes;
  // Row m: 2/(2k + 1) times cos(m φ) or sin(m φ) at the samples, 1/(2k + 1) for m = 0.
  private final double[][] transform;

  SampledSeries(SphereNet net, SphereFunction f) {
    this.net = net;
    this.f = f;
    int samples = 2 * f.degree() + 1;
    this.longitudes = new double[samples];
    this.transform = new double[samples][samples];
    for (int j = 0; j < samples; j++) {
      longitudes[j] = 2 * Math.PI * j / samples;
      transform[0][j] = 1.0 / samples;
      for (int m = 1; m <= f.degree(); m++) {
        // The angle taken modulo a turn first, to keep its digits.
        double angle = 2 * Math.PI * ((long) m * j % samples) / samples;
        transform[2 * m - 1][j] = 2 * StrictMath.cos(angle) / samples;
        transform[2 * m][j] = 2 * StrictMath.sin(angle) / samples;
      }
    }
  }

  @Override
  public double[][] on(int layer) {
    SphereNet.Layer place = net.layers().get(layer);
    double[] colatitudes = place.net().colatitudes();
    double[][] series = new double[longitudes.length][colatitudes.length];
    for (int ring = 0; ring < colatitudes.length; ring++) {
      for (int j = 0; j < longitudes.length; j++) {
        double value = f.value(net.point(place, colatitudes[ring], longitudes[j]));
        for (int row = 0; row < longitudes.length; row++) {
          series[row][ring] = Math.fma(transform[row][j], value, series[row][ring]);
        }
      }
    }
    return series;
  }
}
