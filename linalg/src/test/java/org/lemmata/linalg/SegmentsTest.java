package org.lemmata.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

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
