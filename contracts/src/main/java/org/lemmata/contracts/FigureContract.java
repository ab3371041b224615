package org.lemmata.contracts;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;
import org.lemmata.study.Request;
import org.lemmata.study.Scale;
import org.lemmata.study.Study;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Published;

/**
 * What every figure must satisfy: its inputs are legal runs at every scale, and its layers name
 * columns that they have, of numbers where they draw them. Nothing is computed or drawn. Extend it
 * as {@link PaperContract}.
 */
public abstract class FigureContract {

  /** For subclasses. */
  protected FigureContract() {}

  /** The papers whose figures are tested; figures may show studies of any of them. */
  protected abstract List<Paper> papers();

  @Test
  void idsAreUniqueAndBelongToTheirPaper() {
    assertFalse(papers().isEmpty(), "no paper");
    Set<String> seen = new HashSet<>();
    for (Paper paper : papers()) {
      for (Figure figure : paper.figures()) {
        assertTrue(seen.add(figure.id()), () -> "twice: " + figure.id());
        assertTrue(figure.id().matches(paper.id() + "\\.(fig|table)-[a-z0-9-]+"), figure::id);
      }
    }
  }

  @TestFactory
  Stream<DynamicNode> figures() {
    Papers all = new Papers(papers());
    return all.figures().stream()
        .map(
            figure ->
                dynamicContainer(
                    figure.id(),
                    List.of(
                        dynamicTest(
                            "inputs are legal at every scale", () -> inputsAreLegal(all, figure)),
                        dynamicTest(
                            "layers name columns that there are",
                            () -> layersNameColumns(all, figure)))));
  }

  private static void inputsAreLegal(Papers papers, Figure figure) {
    figure.inputs().forEach(input -> isLegal(papers.study(input.study()), input));
  }

  private static <P extends Record> void isLegal(Study<P> study, Input input) {
    // Scales share most points, and points most values.
    Set<Map<String, String>> points = new LinkedHashSet<>();
    for (Scale scale : Scale.values()) {
      Request request =
          new Request(input.settingsAt(scale), input.sweepAt(scale), 1, input.force());
      points.addAll(request.points());
    }
    Function<Map<String, String>, P> parser = ParameterSpec.of(study.parameters()).parser();
    for (Map<String, String> point : points) {
      List<String> objections = study.objections(parser.apply(point));
      assertTrue(input.force() || objections.isEmpty(), objections::toString);
    }
  }

  private static void layersNameColumns(Papers papers, Figure figure) {
    Map<String, Map<String, Column.Type>> columns =
        figure.inputs().stream()
            .collect(Collectors.toMap(Input::name, input -> columns(papers, input)));
    for (Published values : figure.published()) {
      Map<String, Column.Type> own = new HashMap<>();
      values.table().columns().forEach(column -> own.put(column.name(), column.type()));
      assertNull(columns.put(values.name(), own), () -> "two tables " + values.name());
    }
    for (Panel panel : figure.panels()) {
      assertFalse(panel.layers().isEmpty(), "an empty panel");
      for (Layer layer : panel.layers()) {
        layer.columns().forEach(reading -> isThere(columns.get(reading.input()), reading));
      }
    }
  }

  private static void isThere(Map<String, Column.Type> columns, Layer.Reading reading) {
    assertTrue(columns != null, () -> "no input " + reading.input());
    Column.Type type = columns.get(reading.column());
    assertTrue(type != null, () -> "no " + reading.column());
    assertTrue(
        !reading.number() || type != Column.Type.TEXT, () -> reading.column() + " holds text");
  }

  private static Map<String, Column.Type> columns(Papers papers, Input input) {
    Map<String, Column.Type> types = new HashMap<>();
    Study<?> study = papers.study(input.study());
    ParameterSpec<?> spec = ParameterSpec.of(study.parameters());
    Request request = new Request(Map.of(), input.sweepAt(Scale.QUICK), 1, input.force());
    for (String swept : request.swept()) {
      boolean number = spec.parameter(swept).isNumber();
      types.put(swept, number ? Column.Type.REAL : Column.Type.TEXT);
    }
    study.columns().forEach(column -> types.put(column.name(), column.type()));
    return types;
  }
}
