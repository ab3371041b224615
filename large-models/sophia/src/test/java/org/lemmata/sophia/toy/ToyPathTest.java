package org.lemmata.sophia.toy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToyPathTest {

  private static final ToyPath.Point START = new ToyPath.Point(0.23, -0.17);

  /** NOTES.md, reference values, computed for this project apart from this code. */
  @ParameterizedTest
  @CsvSource({
    "0, 15.94571186, 15.94571186, 15.94571186, 15.94571186, 15.94571186, 15.94571186",
    "1, 14.96146019, 14.75224818, 14.75224819, 7.99885187, 8.57314546, 14.56378244",
    "5, 7.61982948, 8.57314546, 8.57904213, 8, 1.39553759, 9.39372104",
    "10, 6.48734847, 5.05641202, 6.08720363, 8, 0.00350812, 8.00350631",
    "100, 0.46504314, 0.03241202, 0.00055615, 8, 0, 8"
  })
  void referenceValues(
      int n, double gd, double sign, double adam, double newton, double sophia, double unguarded) {
    Map<ToyMethod, Double> expected =
        Map.of(
            ToyMethod.GD, gd,
            ToyMethod.SIGNGD, sign,
            ToyMethod.ADAM, adam,
            ToyMethod.NEWTON, newton,
            ToyMethod.SOPHIA, sophia,
            ToyMethod.UNGUARDED, unguarded);
    expected.forEach(
        (method, loss) ->
            assertEquals(loss, ToyPath.of(method, START, n).end().loss(), 1e-8, method::name));
  }

  /** NOTES.md, reference values. */
  @Test
  void stepsToAMillionth() {
    assertEquals(16, ToyPath.of(ToyMethod.SOPHIA, START, 1000).stepsTo(1e-6));
    assertEquals(153, ToyPath.of(ToyMethod.ADAM, START, 1000).stepsTo(1e-6));
    assertEquals(546, ToyPath.of(ToyMethod.GD, START, 1000).stepsTo(1e-6));
    assertEquals(1001, ToyPath.of(ToyMethod.SIGNGD, START, 1000).stepsTo(1e-6));
    assertEquals(1001, ToyPath.of(ToyMethod.NEWTON, START, 1000).stepsTo(1e-6));
  }

  /** NOTES.md: the other local minimum, and the saddle. */
  @Test
  void whereTheGradientVanishes() {
    assertEquals(5.42833409, ToyLoss.value(-17.0 / 26, 4), 5e-9);
    assertEquals(8, ToyLoss.value(0, 4));
    for (double x : new double[] {0, 1, -17.0 / 26}) {
      assertArrayEquals(new double[] {0, 0}, ToyLoss.gradient(x, 4), 1e-13);
    }
  }

  @Property
  void derivativesAreSlopes(
      @ForAll @DoubleRange(min = -1.5, max = 1.5) double x,
      @ForAll @DoubleRange(min = -5, max = 5) double y) {
    double h = 1e-5;
    double[] gradient = ToyLoss.gradient(x, y);
    double alongX = (ToyLoss.value(x + h, y) - ToyLoss.value(x - h, y)) / (2 * h);
    double alongY = (ToyLoss.value(x, y + h) - ToyLoss.value(x, y - h)) / (2 * h);
    assertArrayEquals(new double[] {alongX, alongY}, gradient, 1e-5);
    double bend = (ToyLoss.gradient(x + h, y)[0] - ToyLoss.gradient(x - h, y)[0]) / (2 * h);
    assertArrayEquals(new double[] {bend, 1}, ToyLoss.curvature(x), 1e-5);
  }
}
