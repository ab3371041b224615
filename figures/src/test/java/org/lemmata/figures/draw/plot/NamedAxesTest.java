package org.lemmata.figures.draw.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lemmata.figures.draw.axis.Extent;
import org.lemmata.figures.draw.axis.Scaling;
import org.lemmata.figures.draw.axis.Tick;
import org.lemmata.study.figure.Axis;

class NamedAxesTest {

  @Property(tries = 200)
  void namesBesideEachOtherDoNotTouchAndNoneIsLeftOut(
      @ForAll("names") List<String> names, @ForAll @IntRange(min = 150, max = 400) int length) {
    Axis axis = Axis.named("", names);
    LabelsBelow labels = LabelsBelow.of(axis, scaling(axis), length);
    List<Tick> ticks = labels.ticks().major();
    assertEquals(names, ticks.stream().map(Tick::label).toList());
    for (int i = 1; i < ticks.size(); i++) {
      double apart = (ticks.get(i).at() - ticks.get(i - 1).at()) * length;
      double needed =
          labels.turned()
              ? TickLabels.height()
              : (width(ticks.get(i)) + width(ticks.get(i - 1))) / 2;
      assertTrue(apart > needed, () -> ticks + " on " + length);
    }
    double longest = ticks.stream().mapToDouble(NamedAxesTest::width).max().orElseThrow();
    assertEquals(labels.turned() ? longest : TickLabels.height(), labels.height());
  }

  @Property(tries = 200)
  void namesAboveEachOtherDoNotTouchAndNoneIsLeftOut(
      @ForAll("names") List<String> names, @ForAll @IntRange(min = 1, max = 4) int columns) {
    Axis axis = Axis.named("", names).backwards();
    double length = Measures.plotHeight(columns, names.size());
    List<Tick> ticks = TickLabels.up(axis, scaling(axis), length).major();
    assertEquals(names, ticks.stream().map(Tick::label).toList());
    for (int i = 1; i < ticks.size(); i++) {
      double below = (ticks.get(i - 1).at() - ticks.get(i).at()) * length;
      assertTrue(below > TickLabels.height(), () -> ticks + " on " + length);
    }
  }

  @Test
  void onlyNamesThatTouchAreTurned() {
    Axis axis = Axis.named("", List.of("8B", "62B", "540B"));
    assertFalse(LabelsBelow.of(axis, scaling(axis), 120).turned());
    assertTrue(LabelsBelow.of(axis, scaling(axis), 60).turned());
  }

  private static Scaling scaling(Axis axis) {
    return new Extent(false).scaling(axis);
  }

  private static double width(Tick tick) {
    return TickLabels.text(tick).width();
  }

  @Provide
  Arbitrary<List<String>> names() {
    Arbitrary<String> name =
        Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(20);
    return name.list().uniqueElements().ofMinSize(1).ofMaxSize(14);
  }
}
