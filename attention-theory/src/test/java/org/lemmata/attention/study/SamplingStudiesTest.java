package org.lemmata.attention.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lemmata.seeds.Agreement.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Progress;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

class SamplingStudiesTest {

  @Test
  void estimateHasExactlyItsThreeColumns() {
    Table table = run(EstimateStudy.STUDY, Map.of("tasks", "20000"));
    assertEquals(
        List.of("estimate", "standard_error", "predicted"),
        table.columns().stream().map(Column::name).toList());
    // attention.md: η* = 2/53 at the defaults d = 5, n = 20, σ² = 1/2.
    assertEquals(2 / 53.0, table.doubles("predicted")[0], 1e-15);
    double error = table.doubles("standard_error")[0];
    assertEquals(2 / 53.0, table.doubles("estimate")[0], within(error));
    assertTrue(error > 0 && error < 2e-4);
  }

  @Test
  void aFileOfCovariatesSetsTheDimension(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("x.csv"), "1,0\n0,1\n-1,0\n0,-1\n");
    Table table =
        run(
            EstimateStudy.STUDY,
            Map.of("covariates", "@" + file, "d", "7", "n", "3", "noise", "1", "tasks", "20000"));
    // Σ = I/2, d = 2: (1/2) / [4/4 + (1 + 1)/2] by the formula for normal covariates.
    assertEquals(0.25, table.doubles("predicted")[0], 1e-15);
    // E[|x|² x'Σ x] = 1/2, so the data's own step is (1/2) / [2/4 + 1/2 + 1/2] = 1/3.
    double error = table.doubles("standard_error")[0];
    assertEquals(1 / 3.0, table.doubles("estimate")[0], within(error));
    assertTrue(error < 0.01, "standard error " + error);
  }

  @Test
  void theDimensionOfAFileIsTheOneThatIsReported(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("x.csv"), "1,0\n0,1\n");
    for (Study<?> study : List.of(EstimateStudy.STUDY, LayerTrainStudy.STUDY)) {
      assertEquals("2", formatted(study, Map.of("covariates", "@" + file, "d", "7")).get("d"));
    }
    assertEquals(
        "3", formatted(OptimumStudy.STUDY, Map.of("covariance", "1:2:3", "d", "7")).get("d"));
    Path wide = Files.writeString(folder.resolve("w.csv"), "1" + ",1".repeat(200) + "\n");
    String message =
        assertThrows(
                InvalidParameter.class,
                () -> formatted(EstimateStudy.STUDY, Map.of("covariates", "@" + wide)))
            .getMessage();
    assertTrue(message.endsWith("a file of at most 200 columns; it has 201"), message);
  }

  private static <P extends Record> Map<String, String> formatted(
      Study<P> study, Map<String, String> set) {
    ParameterSpec<P> spec = ParameterSpec.of(study.parameters());
    return spec.format(spec.parse(set));
  }

  @Test
  void nonlinearGivesTheTableOfTheorem3() {
    // attention.md, Theorem 3 at (5, 20, 1/2).
    Table relu = run(NonlinearStudy.STUDY, Map.of("tasks", "20000"));
    assertEquals(0.028571428571, relu.doubles("eta")[0], 6e-13);
    assertEquals(2.285714285714, relu.doubles("loss")[0], 6e-13);
    Table sign = run(NonlinearStudy.STUDY, Map.of("tasks", "20000", "function", "sign"));
    assertEquals(0.032487602580, sign.doubles("eta")[0], 6e-13);
    assertEquals(1.086354996820, sign.doubles("loss")[0], 6e-13);
    agree(sign, "eta", "estimate", "standard_error");
  }

  @Test
  void nonlinearEstimatesTheFirstCoordinateAndTheLoss() {
    Table relu = run(NonlinearStudy.STUDY, Map.of("tasks", "20000", "width", "3"));
    agree(relu, "eta", "estimate", "standard_error");
    agree(relu, "eta", "first", "first_error");
    agree(relu, "loss", "sampled_loss", "sampled_error");
    Table first =
        run(
            NonlinearStudy.STUDY,
            Map.of("tasks", "20000", "function", "sign", "directions", "first"));
    // A function of the first coordinate leaves the best plain step as it is, not that along it.
    agree(first, "eta", "estimate", "standard_error");
    double difference = first.doubles("first")[0] - first.doubles("eta")[0];
    assertTrue(Math.abs(difference) > 20 * first.doubles("first_error")[0]);
  }

  @Test
  void nonlinearObjectsToWhatTheTheoremDoesNotAssume() {
    assertEquals(0, objections(Map.of()));
    assertEquals(1, objections(Map.of("directions", "first")));
    assertEquals(0, objections(Map.of("directions", "first", "d", "1")));
    assertEquals(2, objections(Map.of("directions", "first", "covariates", "sphere")));
  }

  @Test
  void theWidthMattersForNetsAlone() {
    ParameterSpec<NonlinearStudy.Parameters> spec =
        ParameterSpec.of(NonlinearStudy.STUDY.parameters());
    for (String function : List.of("relu-net", "sign", "cubic")) {
      NonlinearStudy.Parameters p = spec.parse(Map.of("function", function, "width", "3"));
      String width = spec.format(NonlinearStudy.STUDY.canonical(p)).get("width");
      assertEquals(function.equals("relu-net") ? "3" : "16", width);
    }
  }

  private static int objections(Map<String, String> set) {
    ParameterSpec<NonlinearStudy.Parameters> spec =
        ParameterSpec.of(NonlinearStudy.STUDY.parameters());
    return NonlinearStudy.STUDY.objections(spec.parse(set)).size();
  }

  private static void agree(Table table, String exact, String estimate, String error) {
    assertEquals(
        table.doubles(exact)[0], table.doubles(estimate)[0], within(table.doubles(error)[0]));
  }

  @Test
  void oswaldFollowsItsFormula() {
    Table table = run(OswaldStudy.STUDY, Map.of());
    assertEquals(30, table.size());
    double[] n = table.doubles("n");
    double[] loss = table.doubles("half_loss");
    for (int i = 0; i < n.length; i++) {
      // attention.md: MSE/2 = (N/24)(N - 0.2)/(2N - 0.2).
      assertEquals(n[i] / 24 * (n[i] - 0.2) / (2 * n[i] - 0.2), loss[i], 1e-13);
    }
    assertEquals(0.206228956229, loss[9], 6e-13);
  }

  @Test
  void trainingStartsFromTheLossOfPredictingNothing() {
    Table table = run(LayerTrainStudy.STUDY, Map.of("steps", "3", "batch", "8"));
    assertArrayEquals(new double[] {0, 1, 2, 3}, table.doubles("step"));
    // d / 12 without noise: the mean of |w|² / 12 over 10⁴ tasks, of variance 2 d / 144 each.
    double error = Math.sqrt(2 * 10 / 144.0 / 1e4);
    assertEquals(10 / 12.0, table.doubles("loss")[0], within(error));
    // attention.md: exact optimum MSE/2 = 0.206228956229 for U(-1/2, 1/2); no factor 1/2 here.
    assertEquals(2 * 0.206228956229, table.doubles("gd_loss")[3], 0.015);
  }

  @Test
  void pretrainingErrorsFallAsTheRootOfTheTasks() {
    Table table =
        run(
            PretrainingStudies.PRETRAINING,
            Map.of("d", "4", "n", "6", "tasks", "16000", "replicates", "40"));
    double[] tasks = table.doubles("used");
    double[] error = table.doubles("error");
    assertEquals(7, tasks.length);
    assertEquals(250, tasks[0]);
    assertEquals(16_000, tasks[6]);
    assertEquals(8, error[0] / error[6], 1.2);
    InvalidParameter refused =
        assertThrows(
            InvalidParameter.class,
            () -> run(PretrainingStudies.PRETRAINING, Map.of("d", "4", "tasks", "3")));
    assertTrue(refused.getMessage().contains("tasks must be at least d = 4"));
  }

  @Test
  void fitsAreThoseOfPretraining() {
    Map<String, String> set = Map.of("d", "3", "n", "5", "tasks", "40", "replicates", "9");
    Table fits = PretrainingStudies.FITS.run(spec().parse(set), Run.quiet("same", 1));
    Table mean = PretrainingStudies.PRETRAINING.run(spec().parse(set), Run.quiet("same", 1));
    double logs = 0;
    for (double error : fits.doubles("error")) {
      logs += StrictMath.log(error) / fits.size();
    }
    int last = mean.size() - 1;
    assertEquals(9, fits.size());
    assertEquals(40, mean.doubles("used")[last]);
    assertEquals(mean.doubles("error")[last], StrictMath.exp(logs), 1e-14);
    Table many =
        run(
            PretrainingStudies.FITS,
            Map.of("d", "3", "n", "5", "tasks", "20000", "replicates", "2"));
    // attention.md: eta* = 1/(n + d + 1 + s2), s2 = 1/2.
    assertEquals(1 / 9.5, many.doubles("diagonal")[0], 0.01 / 9.5);
  }

  private static final List<Study<PretrainingStudies.Parameters>> PRETRAINED =
      List.of(PretrainingStudies.PRETRAINING, PretrainingStudies.FITS);

  /** A third column that is the sum of two, one column or row, columns alike, and next to zeros. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.1,1.3,1.4;-0.9,1,0.1;-0.3,0.3,0;1.9,0.2,2.1 | 3",
        "0.09470803828730423,1.2500243810835503,0.4697153526123693;"
            + "-0.931378367720707,0.9923772805192402,-0.633665183564935;"
            + "-0.25915453769343405,-0.26151098398117395,-0.33760783288778623;"
            + "1.8997252784647571,0.1575370716337192,1.9469863999548729;"
            + "-0.042924253792244314,0.7294984864356091,0.1759252921384384 | 3",
        "0,0,0;1,0,0 | 3",
        "1,1;2,2;-1,-1;3,3 | 2",
        "1,2 | 2",
        "0,0;0,0;1e-30,0 | 2"
      })
  void fitsNeedIndependentColumns(String rows, int columns, @TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("x.csv"), rows.replace(';', '\n') + "\n");
    for (Study<PretrainingStudies.Parameters> study : PRETRAINED) {
      for (String noise : List.of("0", "0.5")) {
        Map<String, String> set =
            Map.of("covariates", "@" + file, "noise", noise, "tasks", "1000", "replicates", "3");
        InvalidParameter refused = assertThrows(InvalidParameter.class, () -> run(study, set));
        assertEquals(
            "covariates=@"
                + file
                + ": covariates must be a file whose columns are linearly independent, which its "
                + columns
                + " are not",
            refused.getMessage());
      }
    }
  }

  /** The unit of a column does not matter. */
  @Test
  void columnsOfVeryDifferentSizeAreFitted(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("x.csv"), "1e9,0\n0,1\n-1e9,0\n0,-1\n");
    Map<String, String> set =
        Map.of("covariates", "@" + file, "n", "1", "noise", "0", "tasks", "100", "replicates", "2");
    Table fits = run(PretrainingStudies.FITS, set);
    for (int i = 0; i < 2; i++) {
      // A prompt shows c = x x'w, one entry of w times 1e18 or 1: K inverts that exactly.
      assertEquals((1e-18 + 1) / 2, fits.doubles("diagonal")[i], 1e-14);
    }
  }

  /** With one row or the other in each prompt, two tasks may show the same direction twice. */
  @Test
  void fitsNeedTasksThatDetermineThem(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("x.csv"), "1,2\n0.3,-0.7\n");
    Map<String, String> set =
        Map.of("covariates", "@" + file, "n", "1", "tasks", "2", "replicates", "30");
    for (Study<PretrainingStudies.Parameters> study : PRETRAINED) {
      assertEquals(
          "tasks=2: tasks must be so many that they determine K in every fit, which 2 of them did"
              + " not in one",
          assertThrows(InvalidParameter.class, () -> run(study, set)).getMessage());
    }
  }

  private static ParameterSpec<PretrainingStudies.Parameters> spec() {
    return ParameterSpec.of(PretrainingStudies.Parameters.class);
  }

  @Test
  void pretrainingDoesNotDependOnThreads() {
    Map<String, String> set = Map.of("d", "3", "n", "2", "tasks", "300", "replicates", "9");
    Table alone = run(PretrainingStudies.PRETRAINING, set);
    for (int threads : new int[] {2, 3, 8}) {
      try (Parallel parallel = Parallel.of(threads)) {
        Study<PretrainingStudies.Parameters> study = PretrainingStudies.PRETRAINING;
        assertEquals(
            alone,
            study.run(
                ParameterSpec.of(study.parameters()).parse(set),
                new Run(study.id(), 1, parallel, Progress.NONE)));
      }
    }
  }

  private static <P extends Record> Table run(Study<P> study, Map<String, String> set) {
    return study.run(ParameterSpec.of(study.parameters()).parse(set), Run.quiet(study.id(), 1));
  }
}
