package org.lemmata.checks;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lemmata.study.Papers;
import org.lemmata.study.Scale;
import org.lemmata.study.Study;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;
import org.lemmata.study.figure.Selection;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Column;

/** The contract of every registered figure. */
class RegisteredFiguresTest {

  private static final Papers PAPERS = Papers.load();

  static Stream<Figure> figures() {
    return PAPERS.figures().stream();
  }

  @Test
  void idsAreUniqueAndBelongToTheirPaper() {
    Set<String> seen = new HashSet<>();
    PAPERS
        .all()
        .forEach(
            paper ->
                paper
                    .figures()
                    .forEach(
                        figure -> {
                          assertTrue(seen.add(figure.id()), () -> "twice: " + figure.id());
                          assertTrue(figure.id().matches(paper.id() + "\\.(fig|table)-[a-z0-9-]+"));
                        }));
  }

  @ParameterizedTest
  @MethodSource("figures")
  void everyInputIsALegalRunAtEveryScale(Figure figure) {
    for (Input input : figure.inputs()) {
      for (Scale scale : Scale.values()) {
        for (Map<String, String> point : points(input, scale)) {
          assertRuns(PAPERS.study(input.study()), point, input.force());
        }
      }
    }
  }

  private static <P extends Record> void assertRuns(
      Study<P> study, Map<String, String> point, boolean force) {
    P parameters = ParameterSpec.of(study.parameters()).parse(point);
    List<String> objections = study.objections(parameters);
    assertTrue(force || objections.isEmpty(), objections::toString);
  }

  @ParameterizedTest
  @MethodSource("figures")
  void everyLayerNamesColumnsThatItsInputHas(Figure figure) {
    Map<String, Set<String>> columns =
        figure.inputs().stream().collect(Collectors.toMap(Input::name, this::columns));
    for (Panel panel : figure.panels()) {
      assertFalse(panel.layers().isEmpty(), "an empty panel");
      for (Layer layer : panel.layers()) {
        needs(layer)
            .forEach(
                (rows, names) -> {
                  Set<String> there = columns.get(rows.input());
                  assertTrue(there != null, () -> "no input " + rows.input());
                  names.forEach(name -> assertTrue(there.contains(name), () -> "no " + name));
                });
      }
    }
  }

  private Set<String> columns(Input input) {
    Study<?> study = PAPERS.study(input.study());
    Set<String> names = study.columns().stream().map(Column::name).collect(Collectors.toSet());
    names.addAll(input.sweep().keySet());
    return names;
  }

  private static List<Map<String, String>> points(Input input, Scale scale) {
    List<Map<String, String>> points = List.of(input.settingsAt(scale));
    for (Map.Entry<String, List<String>> axis : input.sweep().entrySet()) {
      points =
          points.stream()
              .flatMap(
                  point ->
                      axis.getValue().stream()
                          .map(
                              value -> {
                                Map<String, String> next = new LinkedHashMap<>(point);
                                next.put(axis.getKey(), value);
                                return next;
                              }))
              .toList();
    }
    return points;
  }

  private static Map<Selection, Set<String>> needs(Layer layer) {
    if (layer instanceof Layer.Line line) {
      return needs(line.rows(), line.x(), line.y());
    }
    if (layer instanceof Layer.Points points) {
      return points.error().isEmpty()
          ? needs(points.rows(), points.x(), points.y())
          : needs(points.rows(), points.x(), points.y(), points.error());
    }
    if (layer instanceof Layer.Band band) {
      return needs(band.rows(), band.x(), band.low(), band.high());
    }
    if (layer instanceof Layer.RuleAt rule) {
      return needs(rule.rows(), rule.column());
    }
    if (layer instanceof Layer.Histogram histogram) {
      return needs(histogram.rows(), histogram.column());
    }
    if (layer instanceof Layer.HeatMap map) {
      return needs(map.rows(), map.x(), map.y(), map.value());
    }
    return Map.of();
  }

  private static Map<Selection, Set<String>> needs(Selection rows, String... columns) {
    Set<String> names = new HashSet<>(List.of(columns));
    names.addAll(rows.where().keySet());
    if (!rows.by().isEmpty()) {
      names.add(rows.by());
    }
    return Map.of(rows, names);
  }
}
