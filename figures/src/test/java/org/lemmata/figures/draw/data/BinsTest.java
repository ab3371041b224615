package org.lemmata.figures.draw.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.figures.draw.axis.AnyEnds;
import org.lemmata.study.figure.Axis;

class BinsTest {

  private static final Axis LINEAR = Axis.linear("x");
  private static final Axis LOG = Axis.log("x");

  private static List<Sample> bars(Axis axis, int count, double... values) {
    return Bins.over(axis, values, count).densities(values);
  }

  @Test
  void neighbouringDoublesAreOneBar() {
    for (Axis axis : List.of(LINEAR, LOG)) {
      List<Sample> bars = bars(axis, 20, 1e16, 1e16 + 2);
      assertEquals(List.of(Sample.within(1e16, 0.5, 1e16, 1e16 + 2)), bars);
    }
  }

  /** Bins whose edges rounding would bring into disorder; once a density of -9e15. */
  @Test
  void edgesAreNotFinerThanDoubles() {
    double[] values = new double[41];
    Arrays.setAll(values, i -> 1 + i * Math.ulp(1.0));
    for (int count : new int[] {7, 20, 33, 40, 41, 1000}) {
      List<Sample> bars = bars(LINEAR, count, values);
      assertTrue(bars.size() <= count, bars::toString);
      double width = bars.get(0).high() - bars.get(0).low();
      for (Sample bar : bars) {
        assertEquals(width, bar.high() - bar.low(), 0.02 * width, bars::toString);
      }
    }
    // Bins of exactly two doubles, and one more on the edge of the last.
    List<Sample> two = bars(LINEAR, 20, values);
    assertEquals(20, two.size());
    assertEquals(2.0 / 41 / (2 * Math.ulp(1.0)), two.get(0).y());
    assertEquals(1.5, two.get(19).y() / two.get(0).y(), 1e-12);
  }

  /** Once 7 fell into the bin of 6, whose upper edge was the double above it. */
  @Test
  void wholeNumbersFallIntoBinsOfTheirOwn() {
    double[] values = IntStream.rangeClosed(0, 100).asDoubleStream().toArray();
    List<Sample> bars = bars(LINEAR, 100, values);
    for (int i = 0; i < 100; i++) {
      assertEquals(i, bars.get(i).low());
      assertEquals((i == 99 ? 2 : 1) / 101.0, bars.get(i).y(), "bin " + i);
    }
  }

  @Test
  void aBackwardsAxisHasTheSameBins() {
    double[] values = IntStream.rangeClosed(0, 100).asDoubleStream().toArray();
    List<Sample> bars = bars(LINEAR.from(0, 100), 5, values);
    assertEquals(List.of(0.0, 20.0, 40.0, 60.0, 80.0), bars.stream().map(Sample::low).toList());
    assertEquals(bars, bars(LINEAR.from(100, 0), 5, values));
    assertEquals(bars(LOG.from(1, 100), 2, values), bars(LOG.from(100, 1), 2, values));
  }

  @Test
  void aFixedEndBeyondTheValuesIsAnEdge() {
    List<Sample> above = bars(LINEAR.from(200, Double.NaN), 2, 0, 100);
    assertEquals(200, above.get(0).low());
    List<Sample> below = bars(LINEAR.from(Double.NaN, -1), 2, 0, 100);
    assertEquals(-1, below.get(below.size() - 1).high());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -3, Double.MIN_VALUE, 1e-310, -1e-305, Double.MAX_VALUE, -1.79e308})
  void equalValuesAreABar(double value) {
    List<Sample> bars = bars(LINEAR, 5, value, value);
    assertEquals(1, bars.stream().filter(bar -> bar.y() > 0).count(), bars::toString);
    assertEquals(1, area(bars), 1e-12);
  }

  @Test
  void aBarOverAllDoublesHasADensity() {
    List<Sample> one = bars(LINEAR, 1, -1.7e308, 1.7e308);
    assertEquals(0, one.get(0).x());
    assertEquals(1 / 1.7e308 / 2, one.get(0).y());
  }

  @Property(tries = 2000)
  void everyBarIsWideAndTheirAreaIsOne(
      @ForAll @Size(min = 1, max = 6) List<@From("values") Double> list,
      @ForAll @IntRange(min = 0, max = 60) int count,
      @ForAll boolean log) {
    check(log, count, list.stream().mapToDouble(value -> log ? positive(value) : value).toArray());
  }

  @Property(tries = 2000)
  void soAreThoseOfAFewNeighbouringDoubles(
      @ForAll("values") double place,
      @ForAll @IntRange(min = 0, max = 3000) int steps,
      @ForAll @IntRange(min = 1, max = 60) int count,
      @ForAll boolean log) {
    double low = Math.min(log ? positive(place) : place, 1.7e308);
    check(log, count, low, low + steps * Math.ulp(low), low);
  }

  private static void check(boolean log, int count, double... values) {
    List<Sample> bars = bars(log ? LOG : LINEAR, count, values);
    assertTrue(!bars.isEmpty() && bars.size() <= Math.max(1, count), bars::toString);
    double end = bars.get(0).low();
    for (Sample bar : bars) {
      assertEquals(end, bar.low(), bars::toString);
      assertTrue(bar.low() < bar.high() && Double.isFinite(bar.high()), bars::toString);
      assertTrue(bar.low() <= bar.x() && bar.x() <= bar.high(), bars::toString);
      assertTrue(bar.y() >= 0 && Double.isFinite(bar.y()), bars::toString);
      end = bar.high();
    }
    assertEquals(1, area(bars), 1e-9, bars::toString);
  }

  /** By halves of widths, since the widest bar is wider than a double can say. */
  private static double area(List<Sample> bars) {
    return bars.stream().mapToDouble(bar -> bar.y() * (bar.high() / 2 - bar.low() / 2) * 2).sum();
  }

  private static double positive(double value) {
    return Math.max(Math.abs(value), Double.MIN_VALUE);
  }

  @Provide
  Arbitrary<Double> values() {
    return AnyEnds.finite();
  }
}
