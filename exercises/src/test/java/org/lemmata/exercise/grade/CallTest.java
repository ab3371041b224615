package org.lemmata.exercise.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a call finds changed. */
class CallTest {

  /** A record with an array, as exercises have. */
  // As students write them.
  @SuppressWarnings("ArrayRecordComponent")
  record Net(double[][] weights) {}

  /** What is called. */
  interface Asked {

    /** Does something. */
    void with(double[][] rows, Net net, int[] numbers, double step);
  }

  private final double[][] rows = {{1, Double.NaN}, {2}};
  private final double[] zeros = new double[50];
  private final Net net = new Net(new double[][] {{5}, zeros});
  private final int[] numbers = {7, 8};
  private final Call call = new Call(method(), new Object[] {rows, net, numbers, 0.5});

  @Test
  void nothingIsChanged() {
    assertEquals(Optional.empty(), call.changed());
  }

  @Test
  void anEntryOfARowIsFound() {
    rows[1][0] = 3;
    assertEquals(
        Optional.of("the array rows, from {{1, NaN}, {2}} to {{1, NaN}, {3}}"), call.changed());
    assertEquals("{{1, NaN}, {2}}", call.toString().substring("with(".length(), 20));
  }

  @Test
  void aRowThatWasReplacedIsFound() {
    rows[0] = new double[] {1};
    assertEquals(Optional.of("the array rows, from {{1, NaN}, {2}} to {{1}, {2}}"), call.changed());
  }

  @Test
  void anArrayInARecordIsFound() {
    zeros[49] = 1;
    assertEquals(Optional.of("an array of net"), call.changed());
  }

  /** Past what is shown there is nothing to show. */
  @Test
  void theEndOfALongArrayIsFound() {
    Call long50 = new Call(method(), new Object[] {new double[][] {zeros}, net, numbers, 0.5});
    zeros[40] = 1;
    assertEquals(Optional.of("the array rows"), long50.changed());
  }

  @Test
  void whatIsSortedIsFound() {
    numbers[0] = 9;
    Arrays.sort(numbers);
    assertEquals(Optional.of("the array numbers, from {7, 8} to {8, 9}"), call.changed());
  }

  private static Method method() {
    return Asked.class.getDeclaredMethods()[0];
  }
}
