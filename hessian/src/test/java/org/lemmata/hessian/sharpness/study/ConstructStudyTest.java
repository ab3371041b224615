package org.lemmata.hessian.sharpness.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.hessian.sharpness.construct.NoBias;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Table;

/** The study of constructions against the notes' reference values. */
class ConstructStudyTest {

  private static final Study<ConstructStudy.Parameters> STUDY = ConstructStudy.STUDY;

  private static ConstructStudy.Parameters parse(String settings) {
    Map<String, String> set = new HashMap<>();
    for (String setting : settings.split(" ", -1)) {
      int at = setting.indexOf('=');
      set.put(setting.substring(0, at), setting.substring(at + 1));
    }
    return ParameterSpec.of(ConstructStudy.Parameters.class).parse(set);
  }

  private static Table run(String settings) {
    return run(parse(settings));
  }

  private static Table run(ConstructStudy.Parameters p) {
    return STUDY.run(p, Run.quiet(STUDY.id(), 1));
  }

  private static double cell(Table table, String column) {
    return table.doubles(column)[0];
  }

  /**
   * The table of reference values of the notes, and for three layers at d = 6 the value of its
   * bound. The error of the memoriser with d = 30 is 1 - 100/2³⁰ (Proposition 4.1); those of the
   * others are 0 as they output x₁ x₂.
   */
  @ParameterizedTest
  @CsvSource({
    "d=30 samples=100, 22.2710574513, 1e-10, 0.9999999068677425",
    "d=30 samples=100 kind=generalise, 22.2710574513, 1e-10, 0",
    "d=30 samples=100 kind=generalise-as-printed, 62.0988, 5e-5, 0",
    "d=6 samples=8, 10.5830052443, 1e-10, 0.875",
    "architecture=layer-norm d=30, 2, 1e-12, 0.9999999068677425",
    "architecture=layer-norm d=30 kind=generalise, 2, 1e-12, 0",
    "architecture=batch-norm kind=generalise d=5 samples=16 scale=1, 12.5, 1e-12, 0",
    "architecture=batch-norm kind=generalise d=5 samples=16 scale=10, 8.045, 1e-12, 0",
    "architecture=batch-norm kind=generalise d=5 samples=16 scale=100, 8.00045, 1e-12, 0",
    "architecture=no-bias kind=generalise d=30 eps=.1, 34.77269640, 1e-8, 0",
    "architecture=no-bias kind=generalise d=30 eps=.01, 31.29996496, 1e-8, 0",
    "architecture=no-bias kind=generalise d=30 eps=.001, 31.01491267, 1e-8, 0",
    "architecture=bias-3 d=6 samples=8, 11.4775870966, 1e-10, 0.875",
    "architecture=bias-3 kind=generalise d=6 samples=8, 11.4775870966, 1e-10, 0"
  })
  void references(String settings, double trace, double tolerance, double error) {
    Table table = run(settings);
    assertEquals(trace, cell(table, "trace"), tolerance);
    assertEquals(0, cell(table, "train_error"), 1e-10);
    assertEquals(error, cell(table, "population_error"), 0);
  }

  /** Notes: 4 √(d+1), 2 D (d+1)^{1/D}, 2, 4 √d, and 8 under Condition 1. */
  @ParameterizedTest
  @CsvSource({
    "architecture=bias d=30, 22.27105745132009",
    "architecture=bias-3 d=6 samples=8, 11.4775870966",
    "architecture=layer-norm d=30, 2",
    "architecture=no-bias d=30 kind=generalise, 21.9089023002",
    "architecture=batch-norm d=5 samples=16 kind=generalise, 8"
  })
  void bounds(String settings, double bound) {
    assertEquals(bound, cell(run(settings), "bound"), 1e-10);
  }

  @Test
  void contradictionsSayWhatIsLegal() {
    Map<String, String> expected =
        Map.of(
            "architecture=no-bias", "kind must be generalise with architecture=no-bias",
            "architecture=batch-norm samples=16", "kind must be generalise",
            "architecture=bias-3 kind=generalise-as-printed", "unless architecture=bias",
            "architecture=batch-norm kind=generalise samples=6", "a multiple of 4",
            "d=3 samples=9", "samples must be at most 2^d = 8",
            "architecture=no-bias kind=generalise eps=0.9991", "eps must be at most 0.999",
            "architecture=no-bias kind=generalise eps=1", "eps must be at most 0.999");
    expected.forEach(
        (settings, part) -> {
          InvalidParameter wrong = assertThrows(InvalidParameter.class, () -> run(settings));
          assertTrue(wrong.getMessage().contains(part), wrong::getMessage);
        });
  }

  /** At the ends of ε, and of d, what should be a label is one, and traces are their formulas. */
  @ParameterizedTest
  @CsvSource({
    "d=2 samples=4",
    "d=30 samples=100",
    "d=984 samples=2",
    "d=1000 samples=2",
    "architecture=layer-norm d=30",
    "architecture=layer-norm d=1000 samples=2"
  })
  void theLeastReachFits(String settings) {
    Table table = run(settings + " eps=1e-4");
    assertEquals(0, cell(table, "train_error"), 1e-8);
    assertEquals(1, cell(table, "trace") / cell(table, "bound"), 1e-8);
    InvalidParameter wrong =
        assertThrows(InvalidParameter.class, () -> run(settings + " eps=0.9e-4"));
    assertTrue(wrong.getMessage().contains("eps must be a number from 1e-4"), wrong::getMessage);
  }

  @ParameterizedTest
  @CsvSource({"2, 1e-4", "1000, 1e-4", "2, 0.999", "1000, 0.999"})
  void theMostAndLeastUnequalFit(int d, double eps) {
    String settings = "architecture=no-bias kind=generalise samples=2 d=" + d + " eps=" + eps;
    Table table = run(settings);
    assertEquals(0, cell(table, "train_error"), 1e-12);
    assertEquals(1, cell(table, "trace") / NoBias.trace(d, eps), 1e-12);
  }

  @Test
  void objectsToWhatBreaksAnAssumption() {
    assertFalse(STUDY.objections(parse("eps=3")).isEmpty());
    assertFalse(STUDY.objections(parse("architecture=bias-3 kappa=0")).isEmpty());
    assertEquals(List.of(), STUDY.objections(parse("eps=3 kind=generalise")));
    assertEquals(List.of(), STUDY.objections(parse("d=30")));
  }

  /** What a result is kept under leaves out what does not matter, and nothing else. */
  @ParameterizedTest
  @CsvSource({
    "architecture=no-bias kind=generalise, eps",
    "architecture=bias, eps",
    "architecture=bias kind=generalise,",
    "architecture=bias-3, kappa",
    "architecture=bias-3 kind=generalise, kappa",
    "architecture=layer-norm, eps",
    "architecture=layer-norm kind=generalise,",
    "architecture=batch-norm kind=generalise, scale"
  })
  void whatDoesNotMatterIsCanonical(String settings, String matters) {
    String small = settings + " d=5 samples=12";
    Set<String> kept = new TreeSet<>();
    for (String other : List.of("eps=0.3", "scale=7", "kappa=-0.3")) {
      ConstructStudy.Parameters p = parse(small + " " + other);
      assertEquals(run(p), run(STUDY.canonical(p)), other);
      if (STUDY.canonical(p).equals(p)) {
        kept.add(other.substring(0, other.indexOf('=')));
      }
    }
    assertEquals(matters == null ? Set.of() : Set.of(matters), kept);
  }

  /** Neurons that meet at d above 20 leave no way to the exact error. */
  @Test
  void anErrorThatIsNotKnownIsEmpty() {
    assertTrue(Double.isNaN(cell(run("d=30 eps=3"), "population_error")));
    assertFalse(Double.isNaN(cell(run("d=12 eps=3"), "population_error")));
  }
}
