package org.lemmata.harmonics.sup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.harmonics.field.GaussianField;
import org.lemmata.harmonics.field.LinearForm;
import org.lemmata.harmonics.field.QuadraticForm;
import org.lemmata.harmonics.field.RandomHarmonics;
import org.lemmata.harmonics.field.SphereFunction;
import org.lemmata.harmonics.field.Zonal;
import org.lemmata.linalg.Segments;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

class AscentTest {

  /** On one great circle a linear form is a cosine: one step leads to its top. */
  @Test
  void oneStepForALinearForm() {
    Counted f = new Counted(LinearForm.random(6, Streams.of(1, "linear").stream(0)));
    double[] start = new double[6];
    Streams.of(1, "start").stream(0).sphere(start, 0, 6, 1);
    Found found = Ascent.from(f, start);
    assertEquals(Math.sqrt(6) * f.norm(), found.value(), 1e-13 * found.value());
    assertEquals(2, f.evaluations);
  }

  /** From wherever it starts, it ends no lower and, up to its tolerance, flat. */
  @Property(tries = 40)
  void endsHigherAndFlat(
      @ForAll @IntRange(min = 2, max = 6) int d,
      @ForAll @IntRange(min = 0, max = 6) int k,
      @ForAll boolean mixed,
      @ForAll long seed) {
    Stream stream = Streams.of(seed, "flat").stream(0);
    SphereFunction f =
        mixed ? new GaussianField(d, k, 0.5, 1).draw(stream) : RandomHarmonics.draw(d, k, stream);
    double[] x = new double[d];
    stream.sphere(x, 0, d, 1);
    Found found = Ascent.from(f, x);
    assertTrue(found.value() >= Math.abs(f.value(x)));
    double[] y = found.point();
    assertEquals(1, Segments.dot(y, 0, y, 0, d), 1e-14);
    double[] gradient = new double[d];
    assertEquals(found.value(), Math.abs(f.value(y, gradient)), 1e-13 * f.norm() * 100);
    Segments.add(-Segments.dot(gradient, 0, y, 0, d), y, 0, gradient, 0, d);
    double slope = Math.sqrt(Segments.dot(gradient, 0, gradient, 0, d));
    // Rounding of values may end it before the slope is at its tolerance.
    assertTrue(slope <= 1e-5 * (k + 1) * found.value(), () -> slope + " of " + found);
  }

  /** Little climbs from many starts may choose the wrong hill, but seldom lose much by it. */
  @Test
  void fromManyPointsItEndsNearlyAsHighAsFromAnyOfThem() {
    int lower = 0;
    for (int r = 0; r < 100; r++) {
      Streams streams = Streams.of(r, "points");
      int d = 2 + r % 4;
      SphereFunction f = new GaussianField(d, r % 7, 0.5, 1).draw(streams.stream(0));
      List<double[]> starts = new ArrayList<>();
      double best = 0;
      double highest = 0;
      for (int i = 1; i <= 25; i++) {
        double[] start = new double[d];
        streams.stream(i).sphere(start, 0, d, 1);
        starts.add(start);
        highest = Math.max(highest, Math.abs(f.value(start)));
        best = Math.max(best, Ascent.from(f, start).value());
      }
      Found found = Ascent.fromPoints(f, starts, Parallel.sequential());
      assertTrue(highest <= found.value() && found.value() <= best * (1 + 1e-12));
      lower += found.value() < 0.99 * best ? 1 : 0;
      try (Parallel parallel = Parallel.of(3)) {
        assertArrayEquals(found.point(), Ascent.fromPoints(f, starts, parallel).point());
      }
    }
    assertTrue(lower <= 3, "lower than the best by 1% too often: " + lower);
    SphereFunction f = LinearForm.random(3, Streams.of(1, "linear").stream(0));
    assertThrows(
        IllegalArgumentException.class,
        () -> Ascent.fromPoints(f, List.of(), Parallel.sequential()));
  }

  @Test
  void findsTheLargestEigenvalue() {
    for (int d = 3; d <= 20; d++) {
      QuadraticForm f = QuadraticForm.random(d, Streams.of(2, "form").stream(d));
      Found found = Ascent.fromRandomPoints(f, 20, Streams.of(2, "starts").stream(d));
      assertEquals(f.largest(), found.value(), 1e-9 * found.value());
    }
  }

  @Test
  void staysAtAPole() {
    double[] axis = {0.6, 0, 0.8};
    Found found = Ascent.from(new Zonal(20, axis), axis);
    assertArrayEquals(axis, found.point());
    assertEquals(Math.sqrt(41), found.value(), 1e-14 * 41);
  }

  @Test
  void startsDecide() {
    SphereFunction f = RandomHarmonics.of(3, 20).draw(Streams.of(3, "g").stream(0));
    Found once = Ascent.fromRandomPoints(f, 5, Streams.of(3, "starts").stream(0));
    Found again = Ascent.fromRandomPoints(f, 5, Streams.of(3, "starts").stream(0));
    assertEquals(once.value(), again.value());
    assertArrayEquals(once.point(), again.point());
    Found more = Ascent.fromRandomPoints(f, 50, Streams.of(3, "starts").stream(0));
    assertTrue(more.value() >= once.value() * (1 - 1e-6));
    assertThrows(
        IllegalArgumentException.class,
        () -> Ascent.fromRandomPoints(f, 0, Streams.of(3, "starts").stream(0)));
  }

  @Test
  void reachesWhatIsBelowTheMaximumAndNothingAbove() {
    for (int r = 0; r < 20; r++) {
      QuadraticForm f = QuadraticForm.random(5, Streams.of(5, "form").stream(r));
      Stream stream = Streams.of(5, "starts").stream(r);
      assertTrue(Ascent.reaches(f, 0.98 * f.largest(), 30, stream));
      assertFalse(Ascent.reaches(f, f.largest() * (1 + 1e-12), 30, stream));
      assertFalse(Ascent.reaches(f, 0, 0, stream));
    }
  }

  /** Degree 0 has no direction to climb in. */
  @Test
  void constantsEndAtOnce() {
    SphereFunction f = RandomHarmonics.of(4, 0).draw(Streams.of(4, "g").stream(0));
    assertEquals(f.norm(), Ascent.from(f, new double[] {0, 0, 0, 1}).value());
    assertEquals(1, SphericalBasis.upTo(4, 0).size());
  }

  /** Counts evaluations. */
  private static final class Counted implements SphereFunction {

    private final SphereFunction f;
    private int evaluations;

    Counted(SphereFunction f) {
      this.f = f;
    }

    @Override
    public int d() {
      return f.d();
    }

    @Override
    public int degree() {
      return f.degree();
    }

    @Override
    public double norm() {
      return f.norm();
    }

    @Override
    public double value(double[] x) {
      evaluations++;
      return f.value(x);
    }

    @Override
    public double value(double[] x, double[] gradient) {
      evaluations++;
      return f.value(x, gradient);
    }
  }
}
