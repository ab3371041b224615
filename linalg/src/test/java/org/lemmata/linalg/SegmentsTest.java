package org.lemmata.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SegmentsTest {

  @Property(tries = 50)
  void dotIsTheExactSumToRounding(@ForAll @IntRange(min = 0, max = 70) int count) {
    double[] a = Samples.normal(1, count + 3, count).data();
    double[] b = Samples.normal(1, count + 5, count + 1).data();
    BigDecimal exact = BigDecimal.ZERO;
    double size = 0;
    for (int i = 0; i < count; i++) {
      exact = exact.add(new BigDecimal(a[3 + i]).multiply(new BigDecimal(b[5 + i])));
      size += Math.abs(a[3 + i] * b[5 + i]);
    }
    double tolerance = (count + 1) * Math.ulp(1.0) * size;
    assertEquals(exact.doubleValue(), Segments.dot(a, 3, b, 5, count), tolerance);
    assertEquals(exact.doubleValue(), Segments.dotApart(a, 3, b, 5, count), tolerance);
    assertEquals(exact.doubleValue(), Segments.dotInOrder(a, 3, b, 5, count), tolerance);
    assertEquals(exact.doubleValue(), Segments.dotRounded(a, 3, b, 5, count), tolerance);
  }

  @Test
  void theFourOrdersRoundDifferently() {
    double ulp = Math.ulp(1.0);
    double[] ones = new double[17];
    Arrays.fill(ones, 1);
    double[] halves = new double[17];
    Arrays.fill(halves, ulp / 2);
    halves[0] = 1;
    assertEquals(1, Segments.dotInOrder(halves, ones));
    assertEquals(1 + 7 * ulp, Segments.dot(halves, 0, ones, 0, 17));
    assertEquals(1 + 8 * ulp, Segments.dotApart(halves, ones));
    double root = 1 + Math.scalb(1.0, -30);
    double[] a = {1, root};
    double[] b = {-1 - Math.scalb(1.0, -29), root};
    assertEquals(0, Segments.dotRounded(a, b));
    assertEquals(Math.scalb(1.0, -60), Segments.dotInOrder(a, b));
  }

  @Test
  void stepsMoveAndDistances() {
    double[] start = {1, 2};
    double[] direction = {3, -4};
    assertArrayEquals(new double[] {2.5, 0}, Segments.moved(start, 0.5, direction));
    Segments.move(start, -1, direction, start);
    assertArrayEquals(new double[] {-2, 6}, start);
    Segments.add(2, direction, start);
    assertArrayEquals(new double[] {4, -2}, start);
    assertEquals(5, Segments.norm(direction));
    assertEquals(5, Segments.squaredDistance(start, direction));
    assertEquals(16, Segments.squareApart(direction, 1, 1));
  }

  /** By hand: 3, 4 and 12 have the length 13. */
  @Test
  void lengthsWhoseSquaresLeaveTheRange() {
    for (int exponent : new int[] {-1073, -1000, -512, -480, 0, 511, 1000, 1020}) {
      double[] a = {9, 3, -4, 12};
      for (int i = 1; i < 4; i++) {
        a[i] = Math.scalb(a[i], exponent);
      }
      double[] all = {a[1], a[2], a[3]};
      assertEquals(Math.scalb(13.0, exponent), Segments.norm(a, 1, 3));
      assertEquals(Math.scalb(13.0, exponent), Segments.norm(all));
      assertEquals(Math.scalb(13.0, exponent), Matrix.of(1, 3, all).frobenius());
    }
    assertEquals(0, Segments.norm(new double[3]));
    double[] infinite = {1, Double.NEGATIVE_INFINITY};
    assertEquals(Double.POSITIVE_INFINITY, Segments.norm(infinite));
    assertEquals(Double.NaN, Segments.norm(new double[] {1, Double.NaN}));
    assertEquals(
        Double.POSITIVE_INFINITY, Segments.norm(new double[] {Double.MAX_VALUE, 1e308}, 0, 2));
  }

  @Property(tries = 50)
  void addTouchesItsSegmentOnly(@ForAll @IntRange(min = 0, max = 70) int count) {
    double[] from = Samples.normal(1, count + 3, count).data();
    double[] to = Samples.normal(1, count + 9, count + 1).data();
    double[] expected = to.clone();
    for (int i = 0; i < count; i++) {
      expected[4 + i] = Math.fma(2.5, from[3 + i], to[4 + i]);
    }
    Segments.add(2.5, from, 3, to, 4, count);
    assertArrayEquals(expected, to);
  }
}
