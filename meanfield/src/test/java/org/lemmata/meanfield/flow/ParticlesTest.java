package org.lemmata.meanfield.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParticlesTest {

  /** Even moments of a coordinate: 1·3·5···(2k-1) / (d (d+2) ··· (d+2k-2)). */
  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 6, 7, 10, 195, 196, 197, 1000, 1_000_000, 100_000_000})
  void momentsOfTheUniformLaw(int d) {
    Particles law = Particles.uniform(d);
    double moment = 1;
    for (int k = 1; k <= 6; k++) {
      moment *= (2 * k - 1.0) / (d + 2.0 * k - 2);
      int power = k;
      double computed = law.mean(w -> Math.pow(w * w, power));
      assertEquals(1, computed / moment, 2e-13, "E w^" + 2 * k);
    }
    assertEquals(1, Arrays.stream(law.masses()).sum(), 1e-14);
  }

  /** The normalised density, where log-gamma keeps its digits. */
  @ParameterizedTest
  @ValueSource(ints = {3, 4, 11, 50})
  void meanSizeOfACoordinate(int d) {
    double constant = Gamma.gamma(d / 2.0) / (Math.sqrt(Math.PI) * Gamma.gamma((d - 1) / 2.0));
    // The integral of 2w (1 - w²)^{(d−3)/2} over [0, 1] is 2/(d - 1).
    assertEquals(2 * constant / (d - 1), Particles.uniform(d).mean(w -> w), 1e-14);
  }

  @Test
  void anotherExponentIsAnotherDimension() {
    Particles five = Particles.uniform(5);
    Particles wide = Particles.ofExponent(3, 1, 400);
    assertEquals(five.mean(w -> w * w), wide.mean(w -> w * w), 1e-15);
  }

  @Test
  void tracersHaveNoMass() {
    Particles law = Particles.uniform(10, 20);
    Particles traced = law.tracing(0.5, 0.25);
    assertEquals(22, traced.size());
    assertEquals(0.25, traced.places()[21]);
    assertEquals(law.mean(w -> w), traced.mean(w -> w));
  }

  @Test
  void valuesAreImmutable() {
    double[] places = {0, 1};
    double[] masses = {0.5, 0.5};
    Particles law = new Particles(places, masses);
    places[0] = 1;
    law.masses()[1] = 9;
    assertEquals(new Particles(new double[] {0, 1}, new double[] {0.5, 0.5}), law);
    assertEquals(law.hashCode(), new Particles(law.places(), law.masses()).hashCode());
    assertTrue(law.toString().contains("2"));
  }

  @Test
  void refusesWhatIsNoLaw() {
    double[] one = {1};
    double[] two = {0, 1};
    assertThrows(IllegalArgumentException.class, () -> new Particles(one, two));
    assertThrows(IllegalArgumentException.class, () -> new Particles(new double[] {1.5}, one));
    assertThrows(IllegalArgumentException.class, () -> new Particles(one, new double[] {-1}));
    assertThrows(IllegalArgumentException.class, () -> Particles.uniform(10, 801));
  }
}
