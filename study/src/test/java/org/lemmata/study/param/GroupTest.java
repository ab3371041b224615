package org.lemmata.study.param;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupTest {

  record Setting(
      @Param(value = "dimension", byDefault = "10", min = 3, max = 1e8) int d,
      @Param(value = "ratio", byDefault = "0.5", min = 0, max = 1, aboveMin = true) double gamma) {

    Setting {
      if (d > 100 && gamma > 0.9) {
        throw new InvalidParameter("gamma", "0.95", "at most 0.9 for d above 100");
      }
    }
  }

  record Usual(@Group Setting setting, @Param(value = "width", byDefault = "7") int width) {}

  record Narrow(
      @Param(value = "width", byDefault = "7") int width,
      @Group(defaults = "d=20 gamma=0.25", range = "d=3..1000", trial = "d=3..12")
          Setting setting) {}

  record Positive(@Group(range = "d=>3..9") Setting setting) {}

  record Deep(@Group(defaults = "d=50") Narrow narrow) {}

  record Twice(@Group Setting setting, @Param(value = "again", byDefault = "1") int d) {}

  record Wrong(@Group(defaults = "x=1") Setting setting) {}

  @Test
  void namesStayFlatInTheRecordsOrder() {
    ParameterSpec<Usual> spec = ParameterSpec.of(Usual.class);
    assertEquals(
        List.of("d", "gamma", "width"), spec.parameters().stream().map(Parameter::name).toList());
    Usual usual = spec.parse(Map.of("d", "30"));
    assertEquals(new Usual(new Setting(30, 0.5), 7), usual);
    assertEquals(Map.of("d", "30", "gamma", "0.5", "width", "7"), spec.format(usual));
  }

  @Test
  void aUseHasItsOwnDefaultsAndRanges() {
    ParameterSpec<Narrow> spec = ParameterSpec.of(Narrow.class);
    assertEquals(new Narrow(7, new Setting(20, 0.25)), spec.defaults());
    assertEquals("a whole number from 3 to 1000", spec.parameter("d").legal());
    assertArrayEquals(new double[] {3, 12}, spec.parameter("d").trial());
    assertEquals("a number above 0 and at most 1", spec.parameter("gamma").legal());
  }

  @Test
  void anEndMayBeIllegal() {
    assertEquals(
        "a whole number above 3 and at most 9",
        ParameterSpec.of(Positive.class).parameter("d").legal());
  }

  @Test
  void theOuterUseCounts() {
    ParameterSpec<Deep> spec = ParameterSpec.of(Deep.class);
    assertEquals(new Deep(new Narrow(7, new Setting(50, 0.25))), spec.defaults());
  }

  @Test
  void contradictionsAreTheGroupsOwn() {
    ParameterSpec<Usual> spec = ParameterSpec.of(Usual.class);
    assertEquals(
        "gamma=0.95: gamma must be at most 0.9 for d above 100",
        assertThrows(InvalidParameter.class, () -> spec.parse(Map.of("d", "101", "gamma", "0.95")))
            .getMessage());
  }

  @Test
  void aNameMayNotComeTwiceNorBeUnknown() {
    assertThrows(IllegalArgumentException.class, () -> ParameterSpec.of(Twice.class));
    assertThrows(IllegalArgumentException.class, () -> ParameterSpec.of(Wrong.class));
  }
}
