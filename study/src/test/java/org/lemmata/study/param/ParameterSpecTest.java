package org.lemmata.study.param;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.study.UnknownName;

class ParameterSpecTest {

  enum Shape {
    ROUND,
    VERY_FLAT
  }

  record Every(
      @Param(value = "a count", byDefault = "3", min = 1, max = 8) int count,
      @Param(value = "a long", byDefault = "-5") long steps,
      @Param(value = "a rate", byDefault = "0.5", min = 0, aboveMin = true) double rate,
      @Param(value = "a share", byDefault = "1", min = 0, max = 1) double share,
      @Param(value = "a form", byDefault = "very-flat") Shape shape,
      @Param(
              value = "a list",
              byDefault = "1:2",
              examples = {"1", "1:0.25:4"})
          DoubleList list) {}

  record Bare(int naked) {}

  record Greedy(@Param(value = "a file", byDefault = "") Hungry file) {}

  record Hungry() {
    static Hungry parse(String name, String text) {
      if (text.isEmpty()) {
        throw new OutOfMemoryError(name);
      }
      return new Hungry();
    }
  }

  record Strange(@Param(value = "no parser", byDefault = "") Thread thread) {}

  private final ParameterSpec<Every> spec = ParameterSpec.of(Every.class);

  @Test
  void whatIsNotSetHasItsDefault() {
    Every expected = new Every(3, -5, 0.5, 1, Shape.VERY_FLAT, DoubleList.of(1, 2));
    assertEquals(expected, spec.defaults());
    assertEquals(8, spec.parse(Map.of("count", " 8 ")).count());
  }

  @Test
  void minusZeroIsZero() {
    assertEquals("0", spec.format(spec.parse(Map.of("share", "-0.0"))).get("share"));
  }

  @Test
  void whatAParserHasNoMemoryForIsSaidAsThat() {
    assertThrows(OutOfMemoryError.class, () -> ParameterSpec.of(Greedy.class).defaults());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "count|0|count=0: count must be a whole number from 1 to 8",
        "count|9|count=9: count must be a whole number from 1 to 8",
        "count|2.5|count=2.5: count must be a whole number from 1 to 8",
        "count|99999999999|count=99999999999: count must be a whole number from 1 to 8",
        "steps|many|steps=many: steps must be a whole number",
        "count|\u0663|count=\u0663: count must be a whole number from 1 to 8",
        "count|\uff13|count=\uff13: count must be a whole number from 1 to 8",
        "count|3e0|count=3e0: count must be a whole number from 1 to 8",
        "count|3.0|count=3.0: count must be a whole number from 1 to 8",
        "steps|-\u0665|steps=-\u0665: steps must be a whole number",
        "steps|\u22125|steps=\u22125: steps must be a whole number",
        "rate|0|rate=0: rate must be a number above 0",
        "rate|NaN|rate=NaN: rate must be a number above 0",
        "rate|Infinity|rate=Infinity: rate must be a number above 0",
        "rate|1d|rate=1d: rate must be a number above 0",
        "rate|0x1p3|rate=0x1p3: rate must be a number above 0",
        "rate|\u0663|rate=\u0663: rate must be a number above 0",
        "rate|1e999|rate=1e999: rate must be a number above 0",
        "rate|0,5|rate=0,5: rate must be a number above 0",
        "share|1.5|share=1.5: share must be a number from 0 to 1",
        "share|''|share=: share must be a number from 0 to 1",
        "shape|square|shape=square: shape must be one of round, very-flat",
        "list|1:x|list=1:x: list must be finite numbers separated by colons, such as 1 or 1:0.25:4",
        "list|1::2|list=1::2: list must be finite numbers separated by colons, such as 1 or"
            + " 1:0.25:4",
        "list|1:NaN|list=1:NaN: list must be finite numbers separated by colons, such as 1 or"
            + " 1:0.25:4"
      })
  void illegalValuesAreNamedWithWhatIsLegal(String name, String value, String message) {
    InvalidParameter thrown =
        assertThrows(InvalidParameter.class, () -> spec.parse(Map.of(name, value)));
    assertEquals(message, thrown.getMessage());
  }

  @Test
  void anUnknownNameGetsTheNearest() {
    UnknownName thrown = assertThrows(UnknownName.class, () -> spec.parse(Map.of("cuont", "3")));
    assertEquals("unknown parameter 'cuont'; did you mean 'count'?", thrown.getMessage());
  }

  @Test
  void aLongValueIsShortenedInTheMessage() {
    String message =
        assertThrows(InvalidParameter.class, () -> spec.parse(Map.of("count", "7".repeat(100_000))))
            .getMessage();
    assertTrue(message.length() < 200, message);
  }

  @Test
  void recordsThatCannotBeBoundAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> ParameterSpec.of(Bare.class));
    assertThrows(IllegalArgumentException.class, () -> ParameterSpec.of(Strange.class));
  }

  @Property(tries = 200)
  void whatIsFormattedParsesBack(
      @ForAll @IntRange(min = 1, max = 8) int count,
      @ForAll long steps,
      @ForAll("positive") double rate,
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll Shape shape,
      @ForAll @Size(min = 1, max = 5) List<@DoubleRange(min = -1e300, max = 1e300) Double> list) {
    DoubleList numbers = DoubleList.of(list.stream().mapToDouble(x -> x).toArray());
    Every values = new Every(count, steps, rate, share, shape, numbers);
    assertEquals(values, spec.parse(spec.format(values)));
  }

  @Property(tries = 500)
  void junkNeverThrowsAnythingElse(@ForAll("names") String name, @ForAll("values") String value) {
    try {
      spec.parse(Map.of(name, value));
    } catch (InvalidParameter | UnknownName e) {
      assertTrue(e.getMessage().contains(name.substring(0, Math.min(80, name.length()))));
    }
  }

  @Provide
  Arbitrary<Double> positive() {
    long largest = Double.doubleToLongBits(Double.MAX_VALUE);
    return Arbitraries.longs().between(1, largest).map(Double::longBitsToDouble);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.oneOf(
        Arbitraries.of("count", "steps", "rate", "share", "shape", "list"), Arbitraries.strings());
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.oneOf(
        Arbitraries.strings(),
        Arbitraries.strings().withChars("0123456789.:-+eEx@ ").ofMaxLength(12));
  }
}
