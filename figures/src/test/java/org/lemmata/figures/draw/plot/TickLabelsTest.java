package org.lemmata.figures.draw.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lemmata.figures.draw.axis.AnyEnds;
import org.lemmata.figures.draw.axis.Scaling;
import org.lemmata.figures.draw.axis.Tick;
import org.lemmata.figures.draw.axis.Ticks;
import org.lemmata.figures.draw.text.TextBlock;

class TickLabelsTest {

  @Property(tries = 500)
  void labelsBesideEachOtherDoNotTouch(
      @ForAll("ends") double one,
      @ForAll("ends") double other,
      @ForAll @IntRange(min = 40, max = 300) int length,
      @ForAll boolean log) {
    List<Tick> ticks = TickLabels.across(scaling(one, other, log), length).major();
    assertTrue(!ticks.isEmpty() && ticks.size() <= 7, ticks::toString);
    for (int i = 1; i < ticks.size(); i++) {
      double apart = (ticks.get(i).at() - ticks.get(i - 1).at()) * length;
      double needed = (width(ticks.get(i)) + width(ticks.get(i - 1))) / 2;
      assertTrue(apart > needed, () -> ticks + " on " + length);
    }
  }

  @Property(tries = 500)
  void labelsAboveEachOtherDoNotTouch(
      @ForAll("ends") double one,
      @ForAll("ends") double other,
      @ForAll @IntRange(min = 60, max = 200) int length,
      @ForAll boolean log) {
    List<Tick> ticks = TickLabels.up(scaling(one, other, log), length).major();
    assertTrue(ticks.size() >= 2 && ticks.size() <= 7, ticks::toString);
    for (int i = 1; i < ticks.size(); i++) {
      double apart = (ticks.get(i).at() - ticks.get(i - 1).at()) * length;
      assertTrue(apart > TickLabels.height(), () -> ticks + " on " + length);
    }
  }

  @Test
  void anAxisThatRunsBackwardsHasAsManyLabels() {
    List<String> forwards = labels(new Scaling(false, 0, 100));
    List<String> backwards = labels(new Scaling(false, 0, 100, true));
    assertEquals(List.of("0", "20", "40", "60", "80", "100"), forwards);
    assertEquals(forwards, backwards);
  }

  private static List<String> labels(Scaling scaling) {
    return TickLabels.across(scaling, 200).major().stream().map(Tick::label).toList();
  }

  @Test
  void anAxisAroundZeroThatHasRoomForTwoLabelsShowsItsScale() {
    Ticks ticks = TickLabels.up(new Scaling(false, -1e-7, 1e-7), 40);
    assertEquals(2, ticks.major().size(), ticks::toString);
    assertTrue(ticks.multiplier().startsWith("×10⁻"), ticks::toString);
  }

  private static Scaling scaling(double one, double other, boolean log) {
    double low = log ? Math.max(Math.abs(one), Double.MIN_NORMAL) : one;
    double high = log ? Math.max(Math.abs(other), Double.MIN_NORMAL) : other;
    double lower = Math.min(low, high);
    double upper = Math.max(low, high);
    // Narrower ranges are widened before they come here.
    double room = 64 * Math.ulp(Math.max(Math.abs(lower), Math.abs(upper)));
    return upper - lower >= room
        ? new Scaling(log, lower, upper)
        : new Scaling(log, Math.max(lower - (log ? 0 : room), -1.7e308), lower + room);
  }

  private static double width(Tick tick) {
    return TextBlock.of(tick.label(), Measures.SMALL).width();
  }

  @Provide
  Arbitrary<Double> ends() {
    return AnyEnds.finite().filter(value -> Math.abs(value) < 1.6e308);
  }
}
