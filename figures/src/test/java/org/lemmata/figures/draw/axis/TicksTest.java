package org.lemmata.figures.draw.axis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lemmata.study.figure.Axis;

class TicksTest {

  private static List<String> labels(boolean log, double low, double high) {
    return Ticks.of(new Scaling(log, low, high), 6).major().stream().map(Tick::label).toList();
  }

  @Test
  void linearTicksAreRound() {
    assertEquals(List.of("0.0", "0.2", "0.4", "0.6", "0.8", "1.0"), labels(false, 0, 1));
    assertEquals(List.of("−4", "−2", "0", "2"), labels(false, -4.3, 3.9).subList(0, 4));
    assertEquals(List.of("9996", "9998", "10000"), labels(false, 9995, 10001).subList(0, 3));
  }

  @Test
  void tinyAndHugeNumbersShareAMultiplier() {
    Ticks ticks = Ticks.of(new Scaling(false, 0, 4e-5), 5);
    assertEquals("×10⁻⁵", ticks.multiplier());
    assertEquals(
        List.of("0", "1", "2", "3", "4"), ticks.major().stream().map(Tick::label).toList());
  }

  @Test
  void logarithmicTicksAreDecades() {
    assertEquals(List.of("10⁻²", "10⁻¹", "10⁰", "10¹"), labels(true, 0.008, 30));
    assertEquals(
        List.of("10⁰", "10⁵⁰", "10¹⁰⁰", "10¹⁵⁰", "10²⁰⁰", "10²⁵⁰"), labels(true, 1, 1e250));
    assertEquals(List.of("2", "5", "10"), labels(true, 1.5, 14));
  }

  @Test
  void minorTicksHaveNoLabels() {
    Ticks ticks = Ticks.of(new Scaling(true, 1, 100), 6);
    assertEquals(3, ticks.major().size());
    assertEquals(19, ticks.all().size());
  }

  @Property(tries = 200)
  void ticksAreFewAndOnTheAxis(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double low,
      @ForAll @IntRange(min = -9, max = 9) int size,
      @ForAll @IntRange(min = 2, max = 8) int most,
      @ForAll boolean log) {
    double span = Math.pow(10, size);
    double lower = log ? Math.abs(low) + 1e-12 : low;
    Ticks ticks = Ticks.of(new Scaling(log, lower, lower + span), most);
    assertTrue(ticks.major().size() <= most, ticks.toString());
    for (Tick tick : ticks.all()) {
      assertTrue(tick.at() > -1e-6 && tick.at() < 1 + 1e-6, ticks.toString());
    }
  }

  @Test
  void extentLeavesRoomExceptAtEdgesAndFixedEnds() {
    Extent extent = new Extent(false);
    extent.includeEdge(0);
    extent.include(10);
    Scaling scaling = extent.scaling(Axis.linear("y"));
    assertEquals(0, scaling.lower());
    assertTrue(scaling.upper() > 10);
    assertEquals(20, extent.scaling(Axis.linear("y").from(-5, 20)).upper());
    assertEquals(-5, extent.scaling(Axis.linear("y").from(-5, 20)).lower());
  }

  @Test
  void scalesOfTwoNeighbouringNumbersStillTellThemApart() {
    for (double low : new double[] {Double.MIN_VALUE, 1e-300, 489875.78, 1e300}) {
      for (boolean log : new boolean[] {false, true}) {
        Scaling scaling = new Scaling(log, low, Math.nextUp(low));
        assertEquals(0, scaling.fraction(low));
        assertEquals(1, scaling.fraction(Math.nextUp(low)));
      }
    }
    assertEquals(0.5, new Scaling(false, -1.5e308, 1.5e308).fraction(0));
  }
}
