package org.lemmata.attention.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lemmata.seeds.Agreement.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Table;

class BayesRiskStudyTest {

  private static final Study<BayesRiskStudy.Parameters> STUDY = BayesRiskStudy.STUDY;

  private static Table risk(Map<String, String> set) {
    return STUDY.run(
        ParameterSpec.of(STUDY.parameters()).parse(set), Run.quiet(STUDY.id(), 20230707));
  }

  /** The values of the notes' table, computed there by quadrature. */
  @ParameterizedTest
  @CsvSource({"1, 4, 0.346256527292", "2, 5, 0.435016497295"})
  void agreesWithTheNotes(String d, String n, double expected) {
    Table table = risk(Map.of("d", d, "n", n, "noise", "0.25", "tasks", "200000"));
    double error = table.doubles("standard_error")[0];
    assertEquals(expected, table.doubles("risk")[0], within(error));
    assertTrue(error < 1e-3, "standard error " + error);
  }

  @Test
  void aGivenCovarianceSetsTheDimensionAndItsOrderDoesNotMatterForALongPrompt() {
    Map<String, String> one =
        Map.of("covariance", "1:0.25:4", "n", "200", "noise", "0.5", "tasks", "20000");
    Map<String, String> other =
        Map.of("covariance", "4:1:0.25", "n", "200", "noise", "0.5", "tasks", "20000");
    ParameterSpec<BayesRiskStudy.Parameters> spec = ParameterSpec.of(STUDY.parameters());
    assertEquals("3", spec.format(spec.parse(one)).get("d"));
    // The two may depend on each other.
    double errors =
        risk(one).doubles("standard_error")[0] + risk(other).doubles("standard_error")[0];
    assertEquals(risk(one).doubles("risk")[0], risk(other).doubles("risk")[0], within(errors));
    // To first order in 1/n the excess is σ² d / n, whatever Σ.
    assertEquals(0.5 + 0.5 * 3 / 200, risk(one).doubles("risk")[0], 5e-4);
  }
}
