package org.lemmata.meanfield.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the notes' reference values, which were computed independently with 400 nodes. */
class PopulationFlowTest {

  @ParameterizedTest
  @CsvSource({
    "A, 10, 9.460499761e-3, 6.978975955e-5, 1.117924550e-7, 4.6964697e-13",
    "A, 100, 2.092675396e-2, 2.265429392e-3, 5.981905235e-6, 1.931939820e-7",
    "A, 300, 2.240373832e-2, 7.550098652e-3, 8.131921652e-6, 3.870987570e-7",
    "B, 30, 4.873844360e-3, 7.646417354e-4, 2.129367890e-5, 3.549575842e-7",
    "B, 300, 6.089228147e-3, 4.558874390e-3, 1.031435093e-4, 1.013050109e-5",
    "C, 10, 3.565769504e-2, 3.987630882e-4, 1.229261730e-6, 1.2465212e-11",
    "C, 100, 9.639943568e-2, 5.799245214e-4, 2.553294985e-5, 3.220174063e-7"
  })
  void lossesOfTheNotes(Preset preset, int d, double at1, double at5, double at20, double at50) {
    List<FlowState> states = PopulationFlow.of(preset.at(d)).at(0, 1, 5, 20, 50);
    double[] reference = {preset.at(d).initialLoss(), at1, at5, at20, at50};
    for (int i = 0; i < reference.length; i++) {
      assertEquals(1, states.get(i).loss() / reference[i], 1e-7);
    }
  }

  @Test
  void deviationsOfTheNotes() {
    FlowState state = PopulationFlow.of(Preset.A.at(100)).at(5).get(0);
    assertEquals(-0.059510081, state.d2(), 5e-10);
    assertEquals(-0.031454873, state.d4(), 5e-10);
  }

  @ParameterizedTest
  @CsvSource({
    "A, 10, .264, 1.361, 3.779, 2, .0005",
    "A, 100, 1.461, 3.851, 8.203, 2, .0005",
    "A, 10000, 6.774, 9.630, 14.16, 2, .005",
    "A, 100000000, 18.28, 21.15, 25.68, 2, .005",
    "B, 100, 1.838, 5.687, 12.28, 1, .005",
    "B, 1000000, 23.29, 28.71, 35.86, 1, .005",
  })
  void phasesOfTheNotes(
      Preset preset, int d, double t10, double thalf, double tz, int phaseThree, double rounding) {
    Phases phases = Phases.of(preset.at(d), 1000);
    assertEquals(t10, phases.t10(), rounding);
    assertEquals(thalf, phases.thalf(), rounding);
    assertEquals(tz, phases.tz(), rounding);
    assertEquals(phaseThree, phases.phaseThree());
    assertEquals(d < 5504, Double.isNaN(phases.t1()));
  }

  @ParameterizedTest
  @CsvSource({"10000, .4122", "1000000, 4.1419", "100000000, 8.4593"})
  void endOfPhaseOneOfTheNotes(int d, double t1) {
    assertEquals(t1, Phases.of(Preset.A.at(d), 1000).t1(), 5e-5);
  }

  /** The flow is a gradient flow: the loss falls at the rate of its dissipation. */
  @ParameterizedTest
  @CsvSource({"A, 10, 1", "A, 100, 3", "B, 30, 2", "C, 10, .5"})
  void theLossFallsByTheDissipation(Preset preset, int d, double t) {
    double h = 1e-3;
    List<FlowState> states = PopulationFlow.of(preset.at(d)).at(t - h, t, t + h);
    double slope = (states.get(2).loss() - states.get(0).loss()) / (2 * h);
    assertEquals(-slope, states.get(1).dissipation(), 1e-5 * Math.abs(slope));
  }

  /** The same states whether a time is asked for alone, among others, or twice. */
  @Test
  void requestedTimesDoNotChangeTheFlow() {
    PopulationFlow flow = PopulationFlow.of(Preset.C.at(30));
    List<FlowState> some = flow.at(0, 0.3, 2, 2, 7);
    List<FlowState> more = flow.at(0.3, 1, 2, 5, 7);
    assertEquals(some.get(1), more.get(0));
    assertEquals(some.get(2), more.get(2));
    assertEquals(some.get(2), some.get(3));
    assertEquals(some.get(4), more.get(4));
    assertEquals(Particles.uniform(30), some.get(0).particles());
  }

  /** Uniqueness in one dimension: particles of the same velocity field never overtake. */
  @ParameterizedTest
  @CsvSource({"A, 10", "B, 300", "C, 10", "C, 1000000"})
  void neuronsKeepTheirOrder(Preset preset, int d) {
    for (FlowState state : PopulationFlow.of(preset.at(d)).at(0, 1, 3, 10, 30)) {
      double[] places = state.particles().places();
      for (int i = 1; i < places.length; i++) {
        assertTrue(places[i - 1] < places[i], "at t = " + state.t());
      }
    }
  }

  /** Tracers follow the others without being felt, up to the integrator's tolerance. */
  @Test
  void tracersAreNotFelt() {
    Setting setting = Preset.A.at(100);
    double[] starts = {0, 1e-6, 0.1, 1};
    Particles start = Particles.uniform(100).tracing(starts);
    FlowState with = PopulationFlow.from(setting, start).at(5).get(0);
    FlowState without = PopulationFlow.of(setting).at(5).get(0);
    assertEquals(without.d2(), with.d2(), 1e-11);
    assertEquals(without.d4(), with.d4(), 1e-11);
    double[] places = with.particles().places();
    assertEquals(0, places[400]);
    assertTrue(places[401] > 1e-6 && places[401] < places[402] && places[402] < places[403]);
    assertEquals(1, places[403]);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 10, 10_000, 100_000_000})
  void halfTheNodesGiveTheSameLoss(int d) {
    Setting setting = Preset.B.at(d);
    double[] times = {1, 5, 20};
    List<FlowState> all = PopulationFlow.of(setting).at(times);
    List<FlowState> half = PopulationFlow.from(setting, Particles.uniform(d, 200)).at(times);
    for (int i = 0; i < times.length; i++) {
      assertEquals(all.get(i).d2(), half.get(i).d2(), 1e-11);
      assertEquals(all.get(i).d4(), half.get(i).d4(), 1e-11);
    }
  }

  /** With σ scaled by s, time runs s² times as fast and the loss is s² times as large. */
  @Test
  void scalingTheActivationScalesTime() {
    Setting setting = new Setting(50, 0.2, 0.08, 1.5, 1.5);
    double scaled = PopulationFlow.of(setting).at(4 / 2.25).get(0).loss();
    double plain = PopulationFlow.of(Preset.A.at(50)).at(4).get(0).loss();
    assertEquals(1, scaled / (2.25 * plain), 1e-10);
  }

  @Test
  void nothingToLearnMovesNothing() {
    FlowState state = PopulationFlow.of(Setting.of(20, 0, 0)).at(100).get(0);
    assertEquals(0, state.loss(), 1e-24);
    Phases phases = Phases.of(Setting.of(20, 0, 0), 100);
    assertEquals(new Phases(Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0), phases);
  }

  @Test
  void landmarksBeyondTheHorizonAreNotPassed() {
    Phases whole = Phases.of(Preset.B.at(100), 100);
    Phases part = Phases.of(Preset.B.at(100), 6);
    assertEquals(whole.t10(), part.t10(), 1e-8);
    assertEquals(whole.thalf(), part.thalf(), 1e-8);
    assertTrue(Double.isNaN(part.tz()));
    assertEquals(0, part.phaseThree());
  }

  /** Horizons that the flow reaches within what no step can be. */
  @Test
  void landmarksAtTheHorizon() {
    double t10 = Phases.of(Preset.A.at(100), 1.5).t10();
    for (int ulps : new int[] {-2000, -900, -3, -1, 0, 1, 2, 3, 10, 900, 1100, 2000}) {
      Phases phases = Phases.of(Preset.A.at(100), t10 + ulps * Math.ulp(t10));
      assertTrue(Double.isNaN(phases.thalf()));
      if (Math.abs(ulps) == 2000) {
        assertEquals(ulps > 0, phases.t10() > 0);
      }
    }
    assertTrue(Double.isNaN(Phases.of(Preset.A.at(100), Double.MIN_VALUE).t10()));
  }

  @Test
  void tinyTimesAreTheStart() {
    PopulationFlow flow = PopulationFlow.of(Preset.A.at(100));
    double[] start = flow.at(0).get(0).particles().places();
    for (double time : new double[] {4.9e-324, 1e-322, 1e-320, 1e-308, 1e-300, 1e-200, 1e-30}) {
      FlowState state = flow.at(0, time).get(1);
      assertEquals(time, state.t());
      assertArrayEquals(start, state.particles().places(), 1e-16);
    }
    assertEquals(flow.at(2), flow.at(1e-322, 2).subList(1, 2));
  }

  @ParameterizedTest
  @CsvSource({"4, false", "5, true", "5503, true", "5504, false"})
  void whereTheFirstPhaseIsEmpty(int d, boolean empty) {
    assertEquals(empty, Phases.start(d) >= Phases.end(d));
  }

  @Test
  void refusesTimesThatDoNotAscend() {
    PopulationFlow flow = PopulationFlow.of(Preset.A.at(10));
    assertThrows(IllegalArgumentException.class, () -> flow.at(-1));
    assertThrows(IllegalArgumentException.class, () -> flow.at(2, 1));
    assertThrows(IllegalArgumentException.class, () -> flow.at(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> flow.at(Double.POSITIVE_INFINITY));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesHorizonsThatAreNone(double horizon) {
    assertThrows(IllegalArgumentException.class, () -> Phases.of(Preset.A.at(10), horizon));
  }

  @Test
  void stopsWhenInterrupted() {
    Thread.currentThread().interrupt();
    assertThrows(CancellationException.class, () -> PopulationFlow.of(Preset.A.at(10)).at(5));
    assertTrue(Thread.interrupted());
  }
}
