package org.lemmata.hessian.sharpness.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lemmata.hessian.sharpness.SharpnessPaper;
import org.lemmata.study.Scale;
import org.lemmata.study.Study;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.param.ParameterSpec;

class SharpnessFiguresTest {

  @Test
  void everyFigureOfThePaperAndItsTableAreThere() {
    List<String> expected =
        Stream.concat(
                IntStream.rangeClosed(1, 11).mapToObj(i -> "sharpness.fig-" + i),
                Stream.of("sharpness.table-1"))
            .toList();
    assertEquals(expected, SharpnessFigures.all().stream().map(Figure::id).toList());
  }

  @Test
  void everyInputIsLegalAtEveryScale() {
    for (Figure figure : SharpnessFigures.all()) {
      for (Input input : figure.inputs()) {
        Study<?> study =
            new SharpnessPaper()
                .studies().stream()
                    .filter(one -> one.id().equals(input.study()))
                    .findFirst()
                    .orElseThrow();
        for (Scale scale : Scale.values()) {
          for (Map<String, String> point : points(input, scale)) {
            assertUnobjected(study, point);
          }
        }
      }
    }
  }

  /** All panels of Figure 2 show one training: its course, and the first layer at its end. */
  @Test
  void figureTwoShowsOneTraining() {
    List<Input> inputs = SharpnessFigures.all().get(1).inputs();
    assertEquals(
        List.of("sharpness.train", "sharpness.features"),
        inputs.stream().map(Input::study).toList());
    for (Scale scale : Scale.values()) {
      assertEquals(inputs.get(0).settingsAt(scale), inputs.get(1).settingsAt(scale));
      assertEquals(Map.of(), inputs.get(0).sweepAt(scale));
      assertEquals(Map.of(), inputs.get(1).sweepAt(scale));
    }
    assertEquals(inputs.get(0).force(), inputs.get(1).force());
  }

  private static List<Map<String, String>> points(Input input, Scale scale) {
    List<Map<String, String>> points = List.of(input.settingsAt(scale));
    for (Map.Entry<String, List<String>> axis : input.sweepAt(scale).entrySet()) {
      List<Map<String, String>> more = new ArrayList<>();
      for (Map<String, String> point : points) {
        for (String value : axis.getValue()) {
          Map<String, String> next = new HashMap<>(point);
          next.put(axis.getKey(), value);
          more.add(next);
        }
      }
      points = more;
    }
    return points;
  }

  private static <P extends Record> void assertUnobjected(
      Study<P> study, Map<String, String> point) {
    P parameters = ParameterSpec.of(study.parameters()).parse(point);
    assertTrue(study.objections(parameters).isEmpty(), point.toString());
  }
}
