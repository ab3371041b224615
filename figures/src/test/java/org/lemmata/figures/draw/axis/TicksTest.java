package org.lemmata.figures.draw.axis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
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

  /** The doubles 0.4 and 1e-7 are above and below these decimals. */
  @Test
  void anEndThatIsRoundHasATick() {
    assertEquals(List.of("0.4", "0.5", "0.6", "0.7"), labels(false, 0.4, 0.75));
    assertEquals(List.of("−1.0", "−0.5", "0.0", "0.5", "1.0"), labels(false, -1e-7, 1e-7));
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

  @Test
  void anAxisAroundZeroShowsItsScaleWithTwoLabels() {
    Ticks ticks = Ticks.of(new Scaling(false, -1e-7, 1e-7), 2);
    assertEquals(List.of("−1", "1"), ticks.major().stream().map(Tick::label).toList());
    assertEquals("×10⁻⁷", ticks.multiplier());
    // Every twentieth decade is too often, and of every fiftieth there is none.
    assertEquals(
        List.of("10⁵¹", "10⁹⁹"),
        Ticks.of(new Scaling(true, 1e51, 1e99), 2).major().stream().map(Tick::label).toList());
  }

  @Test
  void numbersThatAgreeInManyDigitsShareThem() {
    Ticks ticks = Ticks.of(new Scaling(false, 1, 1 + 4e-15), 5);
    assertEquals("×10⁻¹⁵ + 1", ticks.multiplier());
    assertEquals(
        List.of("0", "1", "2", "3"),
        ticks.major().stream().map(Tick::label).toList().subList(0, 4));
    assertEquals("+ 10¹⁶", Ticks.of(new Scaling(false, 1e16, 1e16 + 100), 6).multiplier());
    assertEquals(
        "×10⁻⁹ − 0.333333", Ticks.of(new Scaling(false, -0.333333005, -0.333333), 6).multiplier());
  }

  @Test
  void neighbouringDoublesAreBothLabelled() {
    double low = 0.1 + 0.2;
    Ticks ticks = Ticks.of(new Scaling(false, low, Math.nextUp(low)), 6);
    assertEquals(List.of(low, Math.nextUp(low)), ticks.all().stream().map(Tick::value).toList());
    ReadBack.check(ticks);
  }

  @Test
  void allDecadesOfADoubleHaveRoomForTheirTicks() {
    Ticks ticks = Ticks.of(new Scaling(true, Double.MIN_VALUE, Double.MAX_VALUE), 7);
    assertEquals(
        List.of("10⁻³⁰⁰", "10⁻²⁰⁰", "10⁻¹⁰⁰", "10⁰", "10¹⁰⁰", "10²⁰⁰", "10³⁰⁰"),
        ticks.major().stream().map(Tick::label).toList());
    assertEquals(List.of(), unevenSteps(ticks), "every twentieth decade");
    assertTrue(ticks.all().size() <= 48, ticks.toString());
  }

  private static List<Double> unevenSteps(Ticks ticks) {
    List<Tick> all = ticks.all();
    double step = all.get(1).at() - all.get(0).at();
    return IntStream.range(1, all.size())
        .mapToObj(i -> all.get(i).at() - all.get(i - 1).at())
        .filter(each -> Math.abs(each - step) > 1e-4)
        .toList();
  }

  /** From ranges of every size and place, of neighbouring doubles too. */
  @Property(tries = 2000)
  void labelsReadBack(
      @ForAll("ends") double one,
      @ForAll("ends") double other,
      @ForAll @IntRange(min = 1, max = 10) int most,
      @ForAll boolean log) {
    double low = Math.min(log ? positive(one) : one, log ? positive(other) : other);
    double high = Math.max(log ? positive(one) : one, log ? positive(other) : other);
    check(log, low < high ? low : Math.nextDown(low), low < high ? high : low, most);
  }

  @Property(tries = 2000)
  void labelsOfAFewNeighbouringDoublesReadBack(
      @ForAll("ends") double place,
      @ForAll @IntRange(min = 1, max = 10_000) int steps,
      @ForAll @IntRange(min = 1, max = 10) int most,
      @ForAll boolean log) {
    double low = Math.min(log ? positive(place) : place, 1.7e308);
    check(log, low, Math.max(low + steps * Math.ulp(low), Math.nextUp(low)), most);
  }

  private static void check(boolean log, double low, double high, int most) {
    Ticks ticks = Ticks.of(new Scaling(log, low, high), most);
    ReadBack.check(ticks);
    int labels = ticks.major().size();
    assertTrue(labels >= Math.min(2, most) && labels <= most, ticks::toString);
    assertTrue(ticks.all().size() <= 120, ticks::toString);
    for (Tick tick : ticks.all()) {
      assertTrue(tick.at() > -1e-6 && tick.at() < 1 + 1e-6, ticks::toString);
    }
  }

  private static double positive(double value) {
    return Math.max(Math.abs(value), 2 * Double.MIN_VALUE);
  }

  @Provide
  Arbitrary<Double> ends() {
    return AnyEnds.finite();
  }

  /** The ends of an axis that fits its data. */
  @Property(tries = 2000)
  void anAxisFitsWhateverThereIs(
      @ForAll @Size(min = 1, max = 4) List<@From("ends") Double> values, @ForAll boolean log) {
    Extent extent = new Extent(log);
    values.forEach(extent::include);
    Scaling scaling = extent.scaling(log ? Axis.log("x") : Axis.linear("x"));
    double size = Math.max(Math.abs(scaling.lower()), Math.abs(scaling.upper()));
    assertTrue(scaling.upper() - scaling.lower() >= 30 * Math.ulp(size), scaling::toString);
    for (double value : values) {
      double at = scaling.fraction(value);
      assertTrue((log && value <= 0) || (at >= -1e-9 && at <= 1 + 1e-9), scaling::toString);
    }
    check(log, scaling.lower(), scaling.upper(), 7);
  }

  @Test
  void fixedEndsStay() {
    Extent extent = new Extent(false);
    extent.include(1);
    double next = Math.nextUp(1.0);
    Scaling both = extent.scaling(Axis.linear("x").from(1, next));
    assertEquals(List.of(1.0, next), List.of(both.lower(), both.upper()));
    Scaling one = extent.scaling(Axis.linear("x").from(1, Double.NaN));
    assertEquals(1, one.lower());
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
