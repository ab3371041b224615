package org.lemmata.hessian.flatness.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.contracts.OfferedStates;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Checkpoint;
import org.lemmata.study.Progress;
import org.lemmata.study.Run;
import org.lemmata.study.StateBytes;
import org.lemmata.study.Study;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Table;

/** Trainings that are ended and taken up again. */
class ResumedTest {

  private static final Map<String, Study<?>> STUDIES =
      Map.of(
          "sensing", SensingStudy.STUDY,
          "recovery", RecoveryRateStudy.STUDY,
          "spectrum", SpectrumStudy.STUDY,
          "lambda", LambdaStudy.STUDY);

  /**
   * Every state leads to the table of a run that was never ended, by what was left to do; each run
   * is so long that there are at least so many.
   */
  @ParameterizedTest
  @CsvSource({
    "sensing, method=gd start=flat steps=25000, 7",
    "sensing, method=label-noise start=flat steps=25000 points=2, 11",
    "sensing, method=flatness start=flat, 10",
    "sensing, method=min-nuclear d=3 samples=4 steps=75, 7",
    "lambda, least=1e-6, 5",
    "recovery, method=gd samples=2:3 repetitions=2 steps=11000, 8",
    "recovery, method=flatness samples=2:3 repetitions=2, 24",
    "spectrum, samples=3 steps=25000, 20"
  })
  void goesOnFromEveryState(String name, String settings, int least) {
    Study<?> study = STUDIES.get(name);
    Map<String, String> set = set(study, settings);
    Table whole = run(study, set, Checkpoint.NONE, Parallel.sequential());
    OfferedStates offered = new OfferedStates();
    assertEquals(whole, run(study, set, offered, Parallel.sequential()));
    List<StateBytes> states = offered.states();
    assertTrue(states.size() >= least, () -> states.size() + " states");
    for (int i = 0; i < states.size(); i++) {
      OfferedStates more = new OfferedStates(states.get(i));
      assertEquals(whole, run(study, set, more, Parallel.sequential()), "from state " + i);
      int left = states.size() - i;
      assertTrue(more.states().size() <= left, "from state " + i + " it began again");
    }
  }

  /** Several under way at a time share one state. */
  @Test
  void repetitionsOnSeveralThreads() {
    Study<?> study = RecoveryRateStudy.STUDY;
    Map<String, String> set = set(study, "method=gd samples=2:3 repetitions=2 steps=11000");
    Table whole = run(study, set, Checkpoint.NONE, Parallel.sequential());
    try (Parallel threads = Parallel.of(3)) {
      OfferedStates offered = new OfferedStates();
      assertEquals(whole, run(study, set, offered, threads));
      for (StateBytes state : offered.states()) {
        assertEquals(whole, run(study, set, new OfferedStates(state), threads));
      }
    }
  }

  /** Small, and slow to fit where something descends. */
  private static Map<String, String> set(Study<?> study, String settings) {
    Map<String, String> set = new HashMap<>(Map.of("d", "2"));
    if (!study.id().equals("flatness.lambda")) {
      set.putAll(Map.of("rate", "1e-5", "fitted", "1e-15", "eta", "1e-4"));
    }
    if (!study.id().equals("flatness.recovery")) {
      set.put("samples", "3");
    }
    if (!study.id().equals("flatness.spectrum")) {
      set.put("depth", "2");
    }
    for (String setting : settings.split(" ", -1)) {
      int sign = setting.indexOf('=');
      set.put(setting.substring(0, sign), setting.substring(sign + 1));
    }
    return set;
  }

  private static <P extends Record> Table run(
      Study<P> study, Map<String, String> set, Checkpoint checkpoint, Parallel parallel) {
    return study.run(
        ParameterSpec.of(study.parameters()).parse(set),
        new Run(study.id(), 1, parallel, Progress.NONE, checkpoint));
  }
}
