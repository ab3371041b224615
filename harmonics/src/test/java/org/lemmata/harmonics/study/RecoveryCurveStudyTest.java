package org.lemmata.harmonics.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.study.Request;
import org.lemmata.study.Study;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.run.Runner;
import org.lemmata.study.table.Table;

class RecoveryCurveStudyTest {

  private static final Map<String, String> SMALL =
      Map.of("d", "3", "degree", "2", "largest", "4", "repetitions", "5", "sigma", "0.5");

  @ParameterizedTest
  @CsvSource({"least-squares, field, 2", "least-squares, zonal, 3", "kernel-ridge, zonal, 3"})
  void meansAreThoseOfTheRecoveries(String method, String truth, int row) {
    Table curve = run(RecoveryCurveStudy.STUDY, Map.of("method", method, "samples", "40:90"));
    Table errors =
        run(RecoveryStudy.STUDY, Map.of("method", method, "truth", truth, "samples", "90"));
    double[] l2 = errors.doubles("l2");
    double[] linf = errors.doubles("linf");
    double square = Arrays.stream(l2).map(x -> x * x).average().orElseThrow();
    double mean = Arrays.stream(linf).average().orElseThrow();
    assertEquals(List.of(truth, "90"), List.of(curve.texts("truth").get(row), at(curve, row)));
    assertEquals(Math.sqrt(square), curve.doubles("l2")[row], 1e-14);
    assertEquals(mean, curve.doubles("linf")[row], 1e-14);
    double deviations = Arrays.stream(linf).map(x -> (x - mean) * (x - mean)).sum();
    assertEquals(Math.sqrt(deviations / 4 / 5), curve.doubles("linf_error")[row], 1e-14);
    double scatter = Arrays.stream(l2).map(x -> Math.pow(x * x - square, 2)).sum();
    double squareError = Math.sqrt(scatter / 4 / 5);
    assertEquals(squareError / (2 * Math.sqrt(square)), curve.doubles("l2_error")[row], 1e-14);
  }

  /** D = 1 + 3 + 5 = 9 functions; above degree 2 are 1/7 and 1/9 of squared norm for α = 1. */
  @Test
  void predictionByHand() {
    Table curve = run(RecoveryCurveStudy.STUDY, Map.of("samples", "9:10:40"));
    double above = 1 / 7.0 + 1 / 9.0;
    double[] predicted = curve.doubles("predicted");
    assertTrue(Double.isNaN(predicted[0]) && Double.isNaN(predicted[2]));
    assertEquals(Math.sqrt(above + (0.25 + above) * 9 / 30), predicted[4], 1e-14);
    Table ridge = run(RecoveryCurveStudy.STUDY, Map.of("samples", "40", "method", "kernel-ridge"));
    assertTrue(Double.isNaN(ridge.doubles("predicted")[0]));
  }

  @Test
  void refusesInOneSentence() {
    refuses("samples=100:40: samples must be ascending whole numbers", "100:40");
    refuses("samples=5: samples must be at least 9, the number of harmonics", "5:20");
  }

  private static void refuses(String start, String samples) {
    String message =
        assertThrows(
                InvalidParameter.class,
                () -> run(RecoveryCurveStudy.STUDY, Map.of("samples", samples)))
            .getMessage();
    assertTrue(message.startsWith(start), message);
  }

  private static String at(Table curve, int row) {
    return curve.texts("n").get(row);
  }

  private static Table run(Study<?> study, Map<String, String> settings) {
    Map<String, String> all = new TreeMap<>(SMALL);
    all.putAll(settings);
    return Runner.plain().run(study, Request.of(all, 11));
  }
}
