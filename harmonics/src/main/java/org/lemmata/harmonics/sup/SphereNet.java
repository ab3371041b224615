package org.lemmata.harmonics.sup;

import java.util.ArrayList;
import java.util.List;

/**
 * Points of Sᵈ⁻¹, d = 3 or 4, that together with their opposites cover it: no point is further than
 * an angle h from the nearest one or its opposite. The points themselves lie in one half, which is
 * enough for a function with f(-x) = f(x) or f(-x) = -f(x).
 *
 * <p>For d = 4 they lie in layers (sin ψ y, cos ψ) with nets of points y of S²: as on the rings of
 * {@link RingNet}, sin²(D/2) = sin²((ψ - ψ')/2) + sin ψ sin ψ' sin²(D'/2) with the distance D' of y
 * and y'. A third of the square of h goes to each direction, which needs about 13/h³ points in all,
 * half of them here. For d = 3 there is one layer, of all of S².
 *
 * @param d 3 or 4
 * @param radius h
 * @param layers nets of S²
 */
record SphereNet(int d, double radius, List<Layer> layers) {

  /**
   * A net of S² in its place.
   *
   * @param angle ψ; π/2 for d = 3
   * @param net the points y
   */
  record Layer(double angle, RingNet net) {}

  SphereNet {
    layers = List.copyOf(layers);
  }

  /**
   * The net of a radius.
   *
   * @param d 3 or 4
   * @param h in (0, π/2]
   * @throws IllegalArgumentException if an argument is out of range
   */
  static SphereNet of(int d, double h) {
    if (d < 3 || d > 4 || !(h > 0 && h <= Math.PI / 2)) {
      throw new IllegalArgumentException(
          "d must be 3 or 4 and h in (0, pi/2], not " + d + " and " + h);
    }
    return d == 3
        ? new SphereNet(3, h, List.of(new Layer(Math.PI / 2, RingNet.ofHemisphere(h))))
        : new SphereNet(4, h, layers(h));
  }

  private static List<Layer> layers(double h) {
    int count = (int) Math.ceil(Math.PI / 2 / (2 * h / Math.sqrt(3)));
    double delta = Math.PI / 2 / count;
    double left = RingNet.sineSquared(h / 2) - RingNet.sineSquared(delta / 4);
    List<Layer> layers = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      double psi = (i + 0.5) * delta;
      double largest = RingNet.largestSine(psi - delta / 2, psi + delta / 2);
      double allowed = Math.min(1, left / (StrictMath.sin(psi) * largest));
      layers.add(new Layer(psi, RingNet.ofSphere(2 * StrictMath.asin(Math.sqrt(allowed)))));
    }
    return layers;
  }

  /** The number of points, half of that of a net without opposites. */
  long points() {
    return layers.stream().mapToLong(layer -> layer.net().points()).sum();
  }

  /**
   * A point.
   *
   * @param layer its layer
   * @param colatitude that of its ring
   * @param longitude that on its ring
   */
  double[] point(Layer layer, double colatitude, double longitude) {
    double sine = StrictMath.sin(colatitude);
    double[] y = {
      sine * StrictMath.cos(longitude), sine * StrictMath.sin(longitude), StrictMath.cos(colatitude)
    };
    if (d == 3) {
      return y;
    }
    double radius = StrictMath.sin(layer.angle());
    return new double[] {
      radius * y[0], radius * y[1], radius * y[2], StrictMath.cos(layer.angle())
    };
  }

  /**
   * The radius at which a net has about that many points, without their opposites.
   *
   * @param d 3 or 4
   */
  static double radius(int d, double points) {
    return d == 3
        ? Math.sqrt(Math.PI / points)
        : StrictMath.cbrt(Math.PI * Math.PI * 3 * Math.sqrt(3) / (8 * points));
  }

  /** About how many points a net of a radius has, without their opposites. */
  static double expectedPoints(int d, double h) {
    double unit = radius(d, 1) / h;
    return d == 3 ? unit * unit : unit * unit * unit;
  }
}
