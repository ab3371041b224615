package org.lemmata.harmonics.recovery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.harmonics.field.BasisFunction;
import org.lemmata.harmonics.field.GaussianField;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.harmonics.polynomial.Legendre;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Streams;

class TruthTest {

  private static final GaussianField FIELD = new GaussianField(4, 6, 1, 1);
  private static final Streams STREAMS = Streams.of(1, "truth");

  @Test
  void everyKindHasTheNormsOfTheFieldsDraw() {
    BasisFunction drawn = Truth.FIELD.draw(FIELD, STREAMS, 3).function();
    for (Truth truth : Truth.values()) {
      BasisFunction f = truth.draw(FIELD, STREAMS, 3).function();
      for (int k = 0; k <= 6; k++) {
        assertEquals(drawn.norm(k), f.norm(k), 1e-14, truth + " in degree " + k);
      }
    }
  }

  @Test
  void aSpikeIsTheSumOfZonalHarmonicsAtItsAxis() {
    RecoveryTarget spike = Truth.ZONAL.draw(FIELD, STREAMS, 5);
    assertEquals(1, spike.spikes().size());
    double[] axis = spike.spikes().get(0);
    double[] x = NoisySamples.points(1, 4, STREAMS, 9).row(0);
    double t = 0;
    for (int i = 0; i < 4; i++) {
      t += x[i] * axis[i];
    }
    double height = 0;
    double there = 0;
    for (int k = 0; k <= 6; k++) {
      double peak = spike.function().norm(k) * new HarmonicSpace(4, k).zonalRatio();
      height += peak;
      there += peak * new Legendre(4).value(k, t);
    }
    assertEquals(height, spike.function().value(axis), 1e-12);
    assertEquals(there, spike.function().value(x), 1e-12);
  }

  @Test
  void scatteredSpikesHaveAnAxisForEachDegree() {
    RecoveryTarget scattered = Truth.SCATTERED.draw(FIELD, STREAMS, 5);
    assertEquals(7, scattered.spikes().size());
    double[] norms = new double[7];
    double[] above = new double[8];
    for (int k = 6; k >= 0; k--) {
      norms[k] = scattered.function().norm(k);
      above[k] = above[k + 1] + norms[k] * norms[k];
      assertEquals(above[k], scattered.squareAbove(k - 1), 1e-14);
      RecoveryTarget only = scattered.withNorms(single(k, norms[k]));
      double peak = norms[k] * new HarmonicSpace(4, k).zonalRatio();
      assertEquals(peak, only.function().value(scattered.spikes().get(k)), 1e-12);
    }
  }

  private static IntToDoubleFunction single(int degree, double norm) {
    return k -> k == degree ? norm : 0;
  }

  @Test
  void fewerSamplesAreTheFirstOfMore() {
    assertEquals(
        NoisySamples.points(3, 5, STREAMS, 1).row(2)[4],
        NoisySamples.points(8, 5, STREAMS, 1).get(2, 4));
  }

  /** A degree of which there is nothing stays so. */
  @Test
  void aPartThatIsNotThereStaysSo() {
    SphericalBasis basis = SphericalBasis.upTo(3, 2);
    double[] c = {1, 2, 0, 0, 0, 0, 0, 0, 0};
    RecoveryTarget target = new RecoveryTarget(basis, new BasisFunction(basis, 0, c), List.of());
    double[] other = {3, 3, 0, 0, 0, 0, 0, 0, 0};
    assertArrayEquals(other, target.withNorms(k -> 3).function().coefficients());
  }

  /** Exactly, in many digits: (0.6, 0.8) and (√(1 - y²), y), y = 1.5e-8. */
  @Test
  void pointsPressedByAnyFactor() {
    Matrix far = NoisySamples.stretched(Matrix.of(1, 2, 0.6, 0.8), 1e200);
    assertArrayEquals(new double[] {1, 1.3333333333333334e-200}, far.row(0), 1e-215);
    double y = 1.5e-8;
    Matrix near = NoisySamples.stretched(Matrix.of(1, 2, Math.sqrt(1 - y * y), y), 1e-8);
    assertArrayEquals(new double[] {0.5547001962252291, 0.8320502943378437}, near.row(0), 1e-15);
    Matrix pole = NoisySamples.stretched(Matrix.of(1, 2, -1, 0), 1e-300);
    assertArrayEquals(new double[] {-1, 0}, pole.row(0));
  }
}
