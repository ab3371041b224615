package org.lemmata.meanfield.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.harmonics.polynomial.Legendre;

class SettingTest {

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 10, 300, 1_000_000, 100_000_000})
  void closedFormsAreTheRecursion(int d) {
    EvenPolynomials p = new EvenPolynomials(d);
    Legendre recursion = new Legendre(d);
    for (double t = -1; t <= 1; t += 1.0 / 64) {
      assertEquals(recursion.value(2, t), p.p2(t), 1e-14);
      assertEquals(recursion.value(4, t), p.p4(t), 1e-14);
      assertEquals(recursion.derivative(2, t), p.slope2(t), 1e-13);
      assertEquals(recursion.derivative(4, t), p.slope4(t), 1e-13);
    }
    assertEquals(1, p.p2(1), 1e-15);
    assertEquals(1, p.p4(-1), 1e-15);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 10, 300, 100_000_000})
  void countsAreTheHarmonics(int d) {
    EvenPolynomials p = new EvenPolynomials(d);
    double n = d;
    assertEquals((n + 2) * (n - 1) / 2, p.count2(), 1e-15 * p.count2());
    assertEquals(n * (n + 1) * (n + 6) * (n - 1) / 24, p.count4(), 1e-15 * p.count4());
  }

  /** Initial losses of the notes. */
  @ParameterizedTest
  @CsvSource({"A, 0.0232", "B, 0.00625", "C, 0.11125"})
  void initialLosses(Preset preset, double loss) {
    assertEquals(loss, preset.at(10).initialLoss(), 1e-16);
  }

  /** r_d of setting A. */
  private static double growthRateOfA(double d) {
    return 2 * 0.2 * d / (d - 1) - 12 * 0.08 * (d + 2) / (d * d - 1);
  }

  @Test
  void growthRate() {
    assertEquals(growthRateOfA(100), Preset.A.at(100).growthRate(), 1e-15);
  }

  /** Scales of the activation that are not 1, by the formulas of their Javadoc. */
  @Test
  void scalesCountTwice() {
    double d = 100;
    Setting setting = new Setting(100, 0.2, 0.08, 2, 3);
    assertEquals((4 * 0.04 + 9 * 0.0064) / 2, setting.initialLoss(), 1e-16);
    double rate = 2 * 4 * 0.2 * d / (d - 1) - 12 * 9 * 0.08 * (d + 2) / (d * d - 1);
    assertEquals(rate, setting.growthRate(), 1e-14);
  }

  /** log(end/start) = log(√d / log² d). */
  @Test
  void escapeIsTheTimeOfExponentialGrowth() {
    double d = 1e6;
    double time = (Math.log(d) / 2 - 2 * Math.log(Math.log(d))) / growthRateOfA(d);
    assertEquals(time, Phases.escape(Preset.A.at(1_000_000)), 1e-13 * time);
  }

  /** The moments of the law that puts w at one place give back that place. */
  @ParameterizedTest
  @CsvSource({"3, 0.3", "10, 0.7", "300, 0.05", "100000000, 0.4", "5, 1", "100000000, 1", "7, 0"})
  void momentsOfOnePlace(int d, double w) {
    EvenPolynomials p = new EvenPolynomials(d);
    Realizability law = Setting.of(d, p.p2(w), p.p4(w)).realizability();
    assertEquals(w * w, law.m2(), 1e-15);
    assertEquals(w * w * w * w, law.m4(), 1e-14);
    assertTrue(law.holds());
  }

  @Test
  void uniformLawIsRealised() {
    Realizability law = Setting.of(300, 0, 0).realizability();
    assertEquals(1.0 / 300, law.m2(), 1e-17);
    assertEquals(3.0 / (300 * 302), law.m4(), 1e-17);
    assertTrue(law.holds());
  }

  @ParameterizedTest
  @CsvSource({"A, 3", "A, 10", "A, 300", "B, 30", "B, 100000000", "C, 10", "C, 300"})
  void presetsAreRealised(Preset preset, int d) {
    assertEquals(List.of(), preset.at(d).realizability().objections());
  }

  /**
   * In a large dimension moments are small: of γ₂ = 0 they are m₂ = 1/d and m₄ = γ₄ + 3/d² to first
   * order, and m₄ from m₂² to m₂ means γ₄ from -2/d² to 1/d (derived).
   */
  @ParameterizedTest
  @CsvSource({
    "-5e-15, false",
    "-2.1e-16, false",
    "-1.9e-16, true",
    "0.99e-8, true",
    "1.01e-8, false"
  })
  void smallMomentsAreToldApart(double gamma4, boolean holds) {
    assertEquals(holds, new Setting(100_000_000, 0, gamma4, 1, 1).realizability().holds());
  }

  /** w = 0, or |w| = 1 with a probability p, and anything a little beyond these laws. */
  @ParameterizedTest
  @ValueSource(ints = {3, 10, 300, 1_000_000, 100_000_000})
  void extremeLawsInAnyDimension(int d) {
    EvenPolynomials p = new EvenPolynomials(d);
    for (double part : new double[] {0, 1e-12, 1e-6, 0.3, 1}) {
      double gamma2 = p.p2(0) + part * (1 - p.p2(0));
      double gamma4 = p.p4(0) + part * (1 - p.p4(0));
      assertTrue(Setting.of(d, gamma2, gamma4).realizability().holds());
      double more = 1e-9 * (gamma4 + 1.0 / d);
      assertFalse(Setting.of(d, gamma2, gamma4 + more).realizability().holds());
    }
    for (double w : new double[] {0.1, 1, 1.5}) {
      double place = w / Math.sqrt(d);
      double gamma4 = p.p4(place);
      assertTrue(Setting.of(d, p.p2(place), gamma4).realizability().holds());
      double less = 1e-9 * (Math.abs(gamma4) + 10.0 / d / d);
      assertFalse(Setting.of(d, p.p2(place), gamma4 - less).realizability().holds());
    }
  }

  /** The settings of the notes that cannot reach loss zero, and the inequality each violates. */
  @ParameterizedTest
  @CsvSource({
    "300, 0.2, 0.01, (E w²)² ≤ E w⁴",
    "100, 0.2, 0.01, (E w²)² ≤ E w⁴",
    "30, -0.1, 0.05, E w⁴ ≤ E w²",
    "300, 0.1, 0.3, E w⁴ ≤ E w²"
  })
  void brokenSettings(int d, double gamma2, double gamma4, String inequality) {
    Realizability law = Setting.of(d, gamma2, gamma4).realizability();
    assertFalse(law.holds());
    assertEquals(1, law.objections().size());
    String sentence = law.objections().get(0);
    assertTrue(sentence.contains(inequality + " fails"), sentence);
  }

  /**
   * Of one degree alone, means run from the least value of its polynomial to 1; γ of the other asks
   * for nothing. P₂ is least at 0; the least value of P₄ is searched for.
   */
  @ParameterizedTest
  @ValueSource(ints = {3, 4, 10, 300, 100_000, 100_000_000})
  void oneDegreeAloneHasTheRangeOfItsPolynomial(int d) {
    EvenPolynomials p = new EvenPolynomials(d);
    double least4 = 0;
    for (int i = 0; i <= 1000; i++) {
      least4 = Math.min(least4, p.p4(i / 1000.0 * 2 * Math.sqrt(3.0 / (d + 4.0))));
    }
    double inside = 1 - 1e-5;
    double outside = 1 + 1e-5;
    for (double other : new double[] {-1, 0.3, 1}) {
      for (double gamma : new double[] {p.p2(0), inside * p.p2(0), 0, 0.5, 1}) {
        assertTrue(new Setting(d, gamma, other, 1, 0).realizability().holds(), () -> "γ₂ " + gamma);
      }
      for (double gamma : new double[] {outside * p.p2(0), -1, outside}) {
        assertFalse(new Setting(d, gamma, other, 2, 0).realizability().holds());
      }
      for (double gamma : new double[] {least4, inside * least4, 0, 0.5, 1}) {
        assertTrue(new Setting(d, other, gamma, 0, 3).realizability().holds(), () -> "γ₄ " + gamma);
      }
      for (double gamma : new double[] {outside * least4, -1, outside}) {
        assertFalse(new Setting(d, other, gamma, 0, 0.1).realizability().holds());
      }
    }
    assertTrue(new Setting(d, -1, 1, 0, 0).realizability().holds());
    assertFalse(new Setting(d, -1, 1, 1e-200, 1e-200).realizability().holds());
  }

  @Test
  void objectionOfOneDegreeNamesItsRange() {
    assertEquals(
        List.of(
            "No law of w on [−1, 1] has E P₂(w) = gamma2 = -0.2 at d = 101: it can be from −1/(d −"
                + " 1) = -0.01000 to 1."),
        new Setting(101, -0.2, 0.5, 1, 0).realizability().objections());
    assertEquals(
        List.of(
            "No law of w on [−1, 1] has E P₄(w) = gamma4 = -0.5 at d = 11: it can be from −6/((d −"
                + " 1)(d + 4)) = -0.04000 to 1."),
        new Setting(11, 0.2, -0.5, 0, 1).realizability().objections());
  }

  @Test
  void objectionNamesTheNumbers() {
    assertEquals(
        List.of(
            "No law of w on [−1, 1] has E P₂(w) = gamma2 = 0.2 and E P₄(w) = gamma4 = 0.01 at d ="
                + " 100: (E w²)² ≤ E w⁴ fails, since it would need (E w²)² = 0.04326 and E w⁴ ="
                + " 0.02114."),
        Setting.of(100, 0.2, 0.01).realizability().objections());
  }

  @Test
  void refusesWhatIsNoSetting() {
    assertThrows(IllegalArgumentException.class, () -> Setting.of(2, 0.1, 0.1));
    assertThrows(IllegalArgumentException.class, () -> Setting.of(3, Double.NaN, 0.1));
    assertThrows(IllegalArgumentException.class, () -> new EvenPolynomials(2));
  }
}
