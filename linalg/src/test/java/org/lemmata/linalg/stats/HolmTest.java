package org.lemmata.linalg.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HolmTest {

  @Test
  void anExampleByHand() {
    double[] p = {0.01, 0.04, 0.03, 0.005};
    assertArrayEquals(new double[] {0.03, 0.06, 0.06, 0.02}, Holm.adjusted(p), 1e-15);
    assertArrayEquals(new boolean[] {true, false, false, true}, Holm.rejected(p, 0.05));
    assertArrayEquals(new double[] {0.01, 0.04, 0.03, 0.005}, p);
    assertArrayEquals(new double[] {0, 1, 1}, Holm.adjusted(new double[] {0, 0.9, 0.6}));
    assertArrayEquals(new double[0], Holm.adjusted(new double[0]));
    assertArrayEquals(new double[] {3e-12}, Holm.adjusted(new double[] {3e-12}));
  }

  /** The procedure as Holm states it: walk up, stop at the first p above α / (m - k). */
  @Property
  void agreesWithTheSequentialProcedure(
      @ForAll @Size(max = 12) List<@DoubleRange(min = 0, max = 0.2) Double> values,
      @ForAll @DoubleRange(min = 0.01, max = 0.5) double alpha) {
    double[] p = values.stream().mapToDouble(v -> v).toArray();
    double[] ascending = p.clone();
    Arrays.sort(ascending);
    int rejections = 0;
    while (rejections < p.length && (p.length - rejections) * ascending[rejections] <= alpha) {
      rejections++;
    }
    double limit = rejections == 0 ? -1 : ascending[rejections - 1];
    boolean[] rejected = Holm.rejected(p, alpha);
    for (int i = 0; i < p.length; i++) {
      assertEquals(p[i] <= limit, rejected[i]);
    }
  }

  @Test
  void refusesWhatIsNoProbability() {
    for (double p : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> Holm.adjusted(new double[] {0.5, p}));
    }
    assertThrows(IllegalArgumentException.class, () -> Holm.rejected(new double[] {0.5}, 0));
    assertThrows(IllegalArgumentException.class, () -> Holm.rejected(new double[] {0.5}, 1));
  }
}
