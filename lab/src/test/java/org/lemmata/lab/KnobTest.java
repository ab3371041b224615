package org.lemmata.lab;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.lemmata.study.param.DoubleList;
import org.lemmata.study.param.Param;
import org.lemmata.study.param.Parameter;
import org.lemmata.study.param.ParameterSpec;

class KnobTest {

  enum Kind {
    PLAIN,
    VERY_FANCY
  }

  record All(
      @Param(value = "narrow", byDefault = "2", min = -10, max = 10) double narrow,
      @Param(
              value = "tried",
              byDefault = "8",
              min = 1,
              max = 1e9,
              trial = {1, 4})
          int tried,
      @Param(
              value = "decades",
              byDefault = "100",
              min = 3,
              max = 1e8,
              trial = {3, 1e6})
          int decades,
      @Param(value = "wide", byDefault = "0.5", min = 0, max = 1e6) double wide,
      @Param(value = "endless", byDefault = "0") double endless,
      @Param(value = "kind", byDefault = "plain") Kind kind,
      @Param(
              value = "list",
              byDefault = "1:2",
              examples = {"1:2", "3"})
          DoubleList list) {}

  private static Knob knob(String name) {
    Parameter parameter = ParameterSpec.of(All.class).parameter(name);
    return Knob.of(parameter);
  }

  @Test
  void aSliderKeepsToWhatIsOfUse() {
    // The whole range, where it is narrow.
    assertEquals(new SliderRange(-10, 10, false), knob("narrow").slider());
    // The range of trials, with room beyond the default: 4 · 8.
    assertEquals(new SliderRange(1, 32, true), knob("tried").slider());
    assertEquals(new SliderRange(3, 1e6, true), knob("decades").slider());
    // A tenth of the default to ten times it, where no trial says more.
    assertEquals(new SliderRange(0.05, 5, true), knob("wide").slider());
    assertEquals(new SliderRange(-10, 10, false), knob("endless").slider());
  }

  @Test
  void whatIsNoNumberHasChoices() {
    assertNull(knob("kind").slider());
    assertEquals(List.of("plain", "very-fancy"), knob("kind").choices());
    assertTrue(knob("kind").only());
    assertEquals(List.of("1:2", "3"), knob("list").choices());
    assertFalse(knob("list").only());
    assertTrue(knob("tried").whole());
  }

  @Property
  void aQueryIsReadAsItWasWritten(@ForAll @Size(max = 20) List<String> values) {
    Query query = new Query(List.of());
    for (String value : values) {
      String text = new String(value.getBytes(UTF_8), UTF_8);
      query = query.with("set", text).with("x=&" + text, "");
    }
    assertEquals(query, Query.of(query.text()));
  }
}
