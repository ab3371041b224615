package org.lemmata.harmonics.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.linalg.stats.Median;
import org.lemmata.linalg.stats.MedianInterval;
import org.lemmata.seeds.Agreement;
import org.lemmata.study.Request;
import org.lemmata.study.Study;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.run.Runner;
import org.lemmata.study.table.Table;

/** The studies that curves of ratios and bounds are drawn from. */
class RatioCurvesTest {

  /** Reference table of the notes: Lemma 6 and the refined bound at δ = 0.01, √N. */
  @ParameterizedTest
  @CsvSource({
    "3, 2, 25.2, 17.4, 2.236",
    "3, 8, 33.6, 20.4, 4.123",
    "5, 32, 67.2, 28.0, 111.9",
    "10, 4, 90.5, 28.9, 25.69",
    "50, 2, 371, 51.1, 35.69"
  })
  void boundsAreThoseOfTheNotes(String d, String k, String lemma6, String refined, String zonal) {
    Table bounds = run(SpaceStudies.BOUNDS, "d", d, "k", k);
    assertRounds(lemma6, bounds.doubles("lemma_6")[0]);
    assertRounds(refined, bounds.doubles("refined")[0]);
    assertRounds(zonal, bounds.doubles("worst_case")[0]);
  }

  /** For δ and d, k beyond the table; by hand, 5 √(2 ln 60 + 10 ln 2) = 19.4423. */
  @Test
  void lemmaFiveHoldsForAllDegreesAtOnce() {
    Table bounds = run(SpaceStudies.BOUNDS, "d", "2", "k", "1", "delta", "0.1");
    assertEquals(19.4423, bounds.doubles("lemma_5")[0], 5e-5);
  }

  @Test
  void summaryIsThatOfTheRatios() {
    Table summary = run(RatioCurves.SUMMARY, "degrees", "4:7", "draws", "9");
    double[] ratios = run(RatioStudy.STUDY, "k", "7", "draws", "9").doubles("ratio");
    double[] uppers = run(RatioStudy.STUDY, "k", "7", "draws", "9").doubles("upper");
    Arrays.sort(ratios);
    Arrays.sort(uppers);
    assertEquals(List.of("4", "7"), summary.texts("k"));
    assertEquals(ratios[2], summary.doubles("lower_quartile")[1]);
    assertEquals(ratios[4], summary.doubles("median")[1]);
    assertEquals(ratios[6], summary.doubles("upper_quartile")[1]);
    assertEquals(uppers[4], summary.doubles("certified")[1]);
  }

  /** By the definition: the median of two numbers is their mean, a quartile lies between. */
  @Test
  void quantilesOfFewDraws() {
    Table summary = run(RatioCurves.SUMMARY, "d", "10", "degrees", "2", "draws", "2");
    double[] two = run(RatioStudy.STUDY, "d", "10", "k", "2", "draws", "2").doubles("ratio");
    Arrays.sort(two);
    assertEquals((two[0] + two[1]) / 2, summary.doubles("median")[0], 1e-15 * two[1]);
    assertEquals(0.75 * two[0] + 0.25 * two[1], summary.doubles("lower_quartile")[0], 1e-14);
  }

  @Test
  void saysWhatIsKnown() {
    Table three = run(RatioCurves.SUMMARY, "degrees", "1:2:3", "draws", "2");
    assertEquals(List.of("exact", "exact", "certified"), three.texts("known"));
    assertTrue(three.doubles("certified")[2] > three.doubles("median")[2]);
    Table five = run(RatioCurves.SUMMARY, "d", "5", "degrees", "2:3", "draws", "2", "starts", "2");
    assertEquals(List.of("exact", "largest found"), five.texts("known"));
    assertTrue(Double.isNaN(five.doubles("certified")[1]));
  }

  /** Predicted medians of the reference table; the limit for k = 2 is √2d. */
  @Test
  void growthAgainstTheDimension() {
    Table growth = run(RatioCurves.GROWTH, "dimensions", "3:10:50", "draws", "60");
    double[] predicted = growth.doubles("predicted");
    assertEquals(2.042, predicted[0], 5e-4);
    assertEquals(4.123, predicted[1], 5e-4);
    assertEquals(9.734, predicted[2], 5e-4);
    assertEquals(Math.sqrt(100), growth.doubles("limit")[2], 1e-12);
    double median = growth.doubles("median")[1];
    assertEquals(median / Math.sqrt(10), growth.doubles("scaled")[1], 1e-15);
    double[] ratios = run(RatioStudy.STUDY, "d", "10", "k", "2", "draws", "60").doubles("ratio");
    assertEquals(Median.value(ratios), median);
    assertTrue(MedianInterval.of(ratios, Agreement.FALSE_ALARM).contains(4.221));
    double slope = growth.doubles("slope")[0];
    double[] fitted = growth.doubles("fitted");
    assertEquals(slope, Math.log(fitted[2] / fitted[0]) / Math.log(50 / 3.0), 1e-12);
    assertEquals(slope, Double.parseDouble(growth.texts("power").get(2)), 5.0001e-4);
  }

  @Test
  void aLineThroughTwoPointsMeetsBoth() {
    Table growth = run(RatioCurves.GROWTH, "dimensions", "3:8", "draws", "20");
    for (int i = 0; i < 2; i++) {
      assertEquals(growth.doubles("median")[i], growth.doubles("fitted")[i], 1e-13);
    }
  }

  @Test
  void refusesListsThatAreNotOnes() {
    refuses("degrees", RatioCurves.SUMMARY, "degrees", "2:2");
    refuses("degrees", RatioCurves.SUMMARY, "degrees", "2.5");
    refuses("degrees", RatioCurves.SUMMARY, "degrees", "-1:2");
    refuses("degrees", RatioCurves.SUMMARY, "d", "40", "degrees", "2:30");
    refuses("dimensions", RatioCurves.GROWTH, "dimensions", "10");
    refuses("dimensions", RatioCurves.GROWTH, "dimensions", "10:500");
  }

  private static void refuses(String name, Study<?> study, String... settings) {
    String message = assertThrows(InvalidParameter.class, () -> run(study, settings)).getMessage();
    assertTrue(message.startsWith(name + "="), message);
  }

  private static void assertRounds(String expected, double actual) {
    int decimals = expected.contains(".") ? expected.length() - expected.indexOf('.') - 1 : 0;
    assertEquals(Double.parseDouble(expected), actual, 0.5 * Math.pow(10, -decimals) + 1e-9);
  }

  private static Table run(Study<?> study, String... settings) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < settings.length; i += 2) {
      values.put(settings[i], settings[i + 1]);
    }
    return Runner.plain().run(study, Request.of(values, 5));
  }
}
