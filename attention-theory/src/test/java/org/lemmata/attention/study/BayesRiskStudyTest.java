package org.lemmata.attention.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lemmata.seeds.Agreement.within;

import java.util.Map;
import org.hipparchus.fraction.BigFraction;
import org.hipparchus.fraction.BigFractionField;
import org.hipparchus.linear.FieldLUDecomposition;
import org.hipparchus.linear.FieldMatrix;
import org.hipparchus.linear.MatrixUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.attention.sampling.Wishart;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.DoubleList;
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

  /**
   * Fewer examples than dimensions and much larger covariances than noise: of n = 1 and Σ = s I the
   * risk is (d - 1) s, and of the order of the noise more (derived).
   */
  @ParameterizedTest
  @CsvSource({"1e12:1e12:1e12, 1e12", "1e9:1e9:1e9, 1e9", "1e3:1e3:1e3, 1e3"})
  void aLargeCovarianceLeavesWhatOneExampleDoesNotSee(String covariance, double s) {
    Table table =
        risk(Map.of("covariance", covariance, "n", "1", "noise", "1e-6", "tasks", "1000"));
    assertEquals(2 * s, table.doubles("risk")[0], 1e-14 * s + 1e-4);
    assertTrue(table.doubles("standard_error")[0] <= 1e-15 * s + 1e-4);
  }

  /** tr (R'R + D)⁻¹ in fractions. */
  @ParameterizedTest
  @CsvSource({
    "1, 1e12:1e12:1e12",
    "1, 1e12:1:1e-6",
    "1, 1e-6:1:1e12",
    "2, 1e-6:1e12:1e12:1",
    "3, 1:1:1:1",
    "2, 1e12:1e-12:1e12"
  })
  void tracesOfFewExamplesAreThoseOfFractions(int n, String covariance) {
    double noise = 1e-6;
    double[] eigenvalues = DoubleList.parse("", covariance).values();
    int d = eigenvalues.length;
    double[] r = new double[d * d];
    double[] trace = new double[1];
    for (int i = 0; i < 20; i++) {
      BayesRiskStudy.posteriorTrace(n, eigenvalues, noise)
          .next(Streams.of(3, "trace").stream(i), trace);
      new Wishart(d, n).drawRoot(Streams.of(3, "trace").stream(i), r);
      FieldMatrix<BigFraction> root =
          MatrixUtils.createFieldMatrix(BigFractionField.getInstance(), d, d);
      FieldMatrix<BigFraction> ridge = root.copy();
      for (int j = 0; j < d * d; j++) {
        root.setEntry(j / d, j % d, new BigFraction(r[j]));
      }
      for (int j = 0; j < d; j++) {
        ridge.setEntry(j, j, new BigFraction(noise / eigenvalues[j]));
      }
      double expected =
          new FieldLUDecomposition<>(root.transposeMultiply(root).add(ridge))
              .getSolver()
              .getInverse()
              .getTrace()
              .doubleValue();
      assertEquals(expected, trace[0], 1e-12 * expected);
    }
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
