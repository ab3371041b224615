package org.lemmata.harmonics.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.study.Request;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.run.Runner;
import org.lemmata.study.table.Table;

/** The studies of ratios, maps and maxima, and that they speak of the same harmonics. */
class RatioStudiesTest {

  @Test
  void exactRatios() {
    for (String d : new String[] {"3", "10"}) {
      Table linear = run(RatioStudy.STUDY, "d", d, "k", "1", "draws", "3");
      for (int i = 0; i < 3; i++) {
        double expected = Math.sqrt(Double.parseDouble(d));
        assertEquals(expected, linear.doubles("ratio")[i], 1e-14 * expected);
      }
      Table quadratic = run(RatioStudy.STUDY, "d", d, "k", "2", "draws", "3");
      assertTrue(Arrays.equals(quadratic.doubles("ratio"), quadratic.doubles("upper")));
    }
    Table circle = run(RatioStudy.STUDY, "d", "2", "k", "12");
    assertEquals(20, circle.size());
    for (double upper : circle.doubles("upper")) {
      assertEquals(Math.sqrt(2), upper, 1e-14);
    }
  }

  @Test
  void uppersAreThereWhereTheyAreCertified() {
    for (double upper : run(RatioStudy.STUDY, "k", "8", "draws", "4").doubles("upper")) {
      assertTrue(upper > 2 && upper < 4.2);
    }
    Table searched = run(RatioStudy.STUDY, "d", "5", "k", "3", "draws", "2", "starts", "2");
    assertTrue(Double.isNaN(searched.doubles("upper")[0]));
    assertTrue(searched.doubles("ratio")[1] > 1);
  }

  /** What the canonical parameters leave out changes no bit. */
  @ParameterizedTest
  @CsvSource({
    "2, 5, 9, 0.5, true",
    "3, 2, 9, 0.5, true",
    "3, 4, 9, 0, true",
    "3, 4, 1, 0.5, false",
    "4, 4, 1, 0.5, false",
    "5, 3, 1, 0.5, true",
    "5, 3, 9, 0, false"
  })
  void whatIsNotRead(int d, int k, int starts, double kh, boolean same) {
    ParameterSpec<RatioStudy.Parameters> spec = ParameterSpec.of(RatioStudy.Parameters.class);
    Map<String, String> set = new HashMap<>(Map.of("d", "" + d, "k", "" + k, "draws", "2"));
    set.put("starts", "1");
    RatioStudy.Parameters plain = spec.parse(set);
    set.put("starts", "" + starts);
    set.put("kh", "" + kh);
    RatioStudy.Parameters other = spec.parse(set);
    Study<RatioStudy.Parameters> study = RatioStudy.STUDY;
    assertEquals(same, study.canonical(plain).equals(study.canonical(other)));
    Run run = Run.quiet(study.id(), 5);
    assertEquals(study.run(plain, run), study.run(study.canonical(plain), run));
    assertEquals(study.run(other, run), study.run(study.canonical(other), run));
    if (same) {
      assertEquals(study.run(plain, run), study.run(other, run));
    }
  }

  /** The harmonics do not depend on the net that bounds them. */
  @Test
  void aFinerNetBoundsMoreTightly() {
    Table usual = run(RatioStudy.STUDY, "k", "8", "draws", "3");
    Table coarse = run(RatioStudy.STUDY, "k", "8", "draws", "3", "kh", "1");
    for (int i = 0; i < 3; i++) {
      assertEquals(usual.doubles("ratio")[i], coarse.doubles("ratio")[i], 0.01);
      assertTrue(coarse.doubles("upper")[i] > 1.1 * usual.doubles("upper")[i]);
    }
  }

  /** The largest cell of the map is near the ratio, and where the maximum is. */
  @ParameterizedTest
  @CsvSource({"1, 1", "2, 3", "5, 2", "8, 1"})
  void mapMaximumAndRatioAgree(int k, int draw) {
    String degree = String.valueOf(k);
    String number = String.valueOf(draw);
    Table ratios = run(RatioStudy.STUDY, "k", degree, "draws", number);
    Table maximum = run(GlobeStudies.MAXIMUM, "k", degree, "draw", number);
    Table map = run(GlobeStudies.MAP, "k", degree, "draw", number, "resolution", "2.5");
    double ratio = ratios.doubles("ratio")[draw - 1];
    assertEquals(ratio, maximum.doubles("value")[0], 1e-12 * ratio);
    assertEquals(ratios.doubles("upper")[draw - 1], maximum.doubles("upper")[0], 1e-12 * ratio);
    double largest = 0;
    double square = 0;
    double weight = 0;
    double nearest = 0;
    double[] peak = Globe.point(maximum.doubles("longitude")[0], maximum.doubles("latitude")[0]);
    double close = -1;
    for (int i = 0; i < map.size(); i++) {
      double latitude = (Double) map.row(i).get(1);
      double value = (Double) map.row(i).get(2);
      double area = Math.cos(Math.toRadians(latitude));
      largest = Math.max(largest, Math.abs(value));
      square += area * value * value;
      weight += area;
      double[] x = Globe.point((Double) map.row(i).get(0), latitude);
      double t = x[0] * peak[0] + x[1] * peak[1] + x[2] * peak[2];
      if (t > close) {
        close = t;
        nearest = Math.abs(value);
      }
    }
    assertEquals(72 * 144, map.size());
    assertTrue(largest <= ratio * (1 + 1e-12) && largest > 0.98 * ratio, largest + " of " + ratio);
    assertTrue(nearest > 0.95 * ratio, nearest + " of " + ratio);
    assertEquals(1, square / weight, 0.01);
  }

  @Test
  void zonalHarmonicsAreTheWorstCase() {
    Table maximum = run(GlobeStudies.MAXIMUM, "k", "8", "harmonic", "zonal", "draw", "5");
    double worst = new HarmonicSpace(3, 8).zonalRatio();
    assertEquals(worst, maximum.doubles("value")[0], 1e-12 * worst);
    assertTrue(maximum.doubles("upper")[0] >= worst);
  }

  @Test
  void whatDependsOnTheSeedSaysSo() {
    for (String harmonic : new String[] {"random", "zonal"}) {
      Request request = Request.with("k=1", "resolution=90", "harmonic=" + harmonic);
      Table map = Runner.plain().run(GlobeStudies.MAP, request.at(1));
      assertTrue(map.provenance().orElseThrow().random());
      Table other = Runner.plain().run(GlobeStudies.MAP, request.at(2));
      assertNotEquals(map.doubles("value")[0], other.doubles("value")[0]);
    }
    Request maximum = Request.with("k=2");
    assertTrue(
        Runner.plain().run(GlobeStudies.MAXIMUM, maximum).provenance().orElseThrow().random());
  }

  @Test
  void degreeZeroIsConstant() {
    assertEquals(1, run(GlobeStudies.MAXIMUM, "k", "0").doubles("upper")[0], 1e-15);
    for (double value : run(GlobeStudies.MAP, "k", "0", "resolution", "45").doubles("value")) {
      assertEquals(1, Math.abs(value), 1e-15);
    }
    assertEquals(1, run(RatioStudy.STUDY, "d", "7", "k", "0").doubles("ratio")[0], 1e-15);
  }

  /** Centres of equal cells, from the south and the west. */
  @Test
  void grid() {
    Table map = run(GlobeStudies.MAP, "k", "1", "resolution", "50");
    assertEquals(4 * 8, map.size());
    assertEquals(-157.5, map.doubles("longitude")[0]);
    assertEquals(-67.5, map.doubles("latitude")[0]);
    assertEquals(157.5, map.doubles("longitude")[31]);
    assertEquals(67.5, map.doubles("latitude")[31]);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 3, auto, 'd=1: d must be'",
    "3, -1, auto, 'k=-1: k must be'",
    "50, 32, auto, 'GB'",
    "3, 300, auto, 'net of 2.83e+07 points'",
    "5, 32, points, 'N = 12529'",
    "3, 3, tensor, 'k = 3'",
    "51, 4, tensor, 'd = 51'"
  })
  void refusesInOneSentence(String d, String k, String route, String says) {
    String message =
        assertThrows(
                InvalidParameter.class,
                () -> run(RatioStudy.STUDY, "d", d, "k", k, "route", route, "draws", "1"))
            .getMessage();
    assertTrue(message.contains(says) && message.contains("must be"), message);
  }

  private static <P extends Record> Table run(Study<P> study, String... settings) {
    Map<String, String> set = new HashMap<>();
    for (int i = 0; i < settings.length; i += 2) {
      set.put(settings[i], settings[i + 1]);
    }
    P parameters = ParameterSpec.of(study.parameters()).parse(set);
    return study.run(parameters, Run.quiet(study.id(), 5));
  }
}
