package org.lemmata.contracts;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lemmata.linalg.random.Stream;
import org.lemmata.study.param.Parameter;
import org.lemmata.study.table.Numbers;

/** Draws values of parameters, each of them legal on its own. */
final class RandomParameters {

  /** One draw in so many is the low end of the range, and one the high end. */
  private static final int ENDS = 8;

  /** From this ratio of its ends on, a range is drawn from evenly in the logarithm. */
  private static final double WIDE = 100;

  private RandomParameters() {}

  /** A text for each parameter: numbers from their trial range, others from their examples. */
  static Map<String, String> draw(List<Parameter> parameters, Stream random) {
    Map<String, String> set = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      set.put(
          parameter.name(),
          parameter.isNumber() ? number(parameter, random) : other(parameter, random));
    }
    return set;
  }

  private static String other(Parameter parameter, Stream random) {
    List<String> examples = parameter.examples();
    assertFalse(examples.isEmpty(), () -> "no examples of " + parameter.name());
    return examples.get(random.nextInt(examples.size()));
  }

  private static String number(Parameter parameter, Stream random) {
    double low = parameter.trial()[0];
    double high = parameter.trial()[1];
    assertTrue(
        low >= parameter.min()
            && low <= high
            && high <= parameter.max()
            && Double.isFinite(high - low),
        () -> parameter.name() + " needs a finite trial range within the legal one");
    double place = random.nextDouble();
    int side = random.nextInt(ENDS);
    if (side < 2) {
      place = side;
    }
    // A whole number is drawn by the cell that it begins.
    double end = parameter.isWhole() ? high + 1 : high;
    double value =
        low > 0 && end > WIDE * low
            ? low * StrictMath.pow(end / low, place)
            : low + place * (end - low);
    return parameter.isWhole()
        ? Long.toString((long) Math.min(Math.floor(value), high))
        : Numbers.shortest(Math.min(Math.max(low, value), high));
  }
}
