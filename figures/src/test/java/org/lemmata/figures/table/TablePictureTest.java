package org.lemmata.figures.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lemmata.study.figure.Layer.heatMap;
import static org.lemmata.study.figure.Layer.histogram;
import static org.lemmata.study.figure.Layer.line;
import static org.lemmata.study.figure.Layer.points;
import static org.lemmata.study.figure.Layer.where;
import static org.lemmata.study.table.Column.real;
import static org.lemmata.study.table.Column.text;
import static org.lemmata.study.table.Column.whole;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.figures.draw.Drawing;
import org.lemmata.study.Papers;
import org.lemmata.study.UnknownName;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Frame;
import org.lemmata.study.figure.Panel;
import org.lemmata.study.figure.Where;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.table.Table;

class TablePictureTest {

  private static final UsualPicture WITHOUT_FIGURES = new UsualPicture(new Papers(List.of()));

  /** Of a sweep over d: squares and cubes of x, and a prediction. */
  private static Table table() {
    Table.Builder table =
        Table.with(
            List.of(
                whole("d", "dimension d"),
                real("x", "place x; any"),
                real("square", "its square"),
                real("predicted", "x squared"),
                text("kind", "odd or even")));
    for (int d = 1; d <= 2; d++) {
      for (int x = 1; x <= 20; x++) {
        table.row(d, x, x * x * d, x * x, x % 2 == 0 ? "even" : "odd");
      }
    }
    return table.build();
  }

  private static final Set<String> NUMBERS = Set.of("d", "x", "square", "predicted");
  private static final Set<String> ALL = Set.of("d", "x", "square", "predicted", "kind");

  private static TablePlot read(Panel panel, String... swept) {
    return (TablePlot)
        new PanelReader(NUMBERS, ALL, List.of(swept)).read(panel, Set.of("in")).orElseThrow();
  }

  private static Panel panel(boolean log) {
    return Panel.of("", Axis.linear("x"), log ? Axis.log("y") : Axis.linear("y"));
  }

  @Test
  void withoutAFigureColumnsStandAgainstWhatIsSweptOrAgainstTheFirst() {
    assertEquals(
        List.of("x=d", "y=x", "y=square", "y=predicted", "by=", "log=none"),
        AxesChoice.settings(UsualPicture.plot(table(), List.of("d")).orElseThrow()));
    // 1 to 20 is no two decades, 1 to 800 is; a swept parameter that is text splits.
    Table steep =
        Table.with(List.of(text("kind", "k"), real("x", "x"), real("y", "y")))
            .row("a", 1.0, 1.0)
            .row("b", 20.0, 800.0)
            .build();
    assertEquals(
        List.of("x=x", "y=y", "by=kind", "log=y"),
        AxesChoice.settings(UsualPicture.plot(steep, List.of("kind")).orElseThrow()));
  }

  @Test
  void oneColumnOfNumbersIsNoPlot() {
    Table lonely = Table.with(List.of(text("kind", "k"), real("x", "x"))).row("a", 1.0).build();
    assertEquals(Optional.empty(), WITHOUT_FIGURES.of("toy.none", lonely, List.of()));
  }

  @Test
  void aPanelSaysWhatIsAlongTheAxes() {
    TablePlot plot =
        read(
            panel(true)
                .with(
                    points("x", "square").from("in"),
                    line("x", "predicted").from("in").dashed(),
                    line("x", "square").from("other"),
                    line("x", "missing").from("in")));
    assertEquals(
        List.of("x=x", "y=square", "y=predicted", "by=", "log=y"), AxesChoice.settings(plot));
    assertEquals(
        List.of(new TablePlot.Curve("square", false), new TablePlot.Curve("predicted", true)),
        plot.curves());
  }

  @Test
  void whatASweepOrAConditionTellsApartBecomesSeries() {
    Panel byKind =
        panel(false)
            .with(
                line("x", "square").from("in", where("kind", "odd")),
                line("x", "square").from("in", where("kind", "even")));
    assertEquals(
        List.of("x=x", "y=square", "by=kind", "log=none"), AxesChoice.settings(read(byKind)));
    assertEquals("d", read(byKind, "d").by());
    Panel oneKind = panel(false).with(line("x", "square").from("in", where("kind", "odd")));
    assertEquals(List.of(new Where("kind", "odd")), read(oneKind).where());
    // Of a parameter that this table does not have, or that it sweeps, nothing is selected.
    Panel other =
        panel(false)
            .with(line("x", "square").from("in", where("gone", 1), where("d", 1)).by("was"));
    assertEquals(List.of(), read(other, "d").where());
    assertEquals("d", read(other, "d").by());
    assertEquals("", read(other).by());
  }

  @Test
  void otherPanelsAreBorrowedWithoutWhatTheySayOfTheirOwnParameters() {
    Panel panel =
        Panel.of("d = 3", Axis.linear("x").from(0, 4), Axis.linear("row").from(9, 0))
            .with(
                heatMap("x", "square", "predicted").from("in").label("value"),
                histogram("x", 5).from("in").label("d = 3"));
    BorrowedPanel borrowed =
        (BorrowedPanel)
            new PanelReader(NUMBERS, ALL, List.of()).read(panel, Set.of("in")).orElseThrow();
    assertEquals("", borrowed.panel().title());
    Frame.Axes axes = (Frame.Axes) borrowed.panel().frame();
    assertTrue(Double.isNaN(axes.x().upper()));
    assertEquals(9, axes.y().lower());
    assertEquals("value", borrowed.panel().layers().get(0).label());
    assertEquals("", borrowed.panel().layers().get(1).label());
    assertEquals(Optional.empty(), borrowed.axes("t", table()));
  }

  @Test
  void predictionsAreToldByNameOrDescription() {
    assertTrue(Prediction.is(real("predicted", "the line")));
    assertTrue(Prediction.is(real("lower_bound", "least steps")));
    assertTrue(Prediction.is(real("steps", "what the theorem allows")));
    assertFalse(Prediction.is(real("bounded", "whether it stays")));
    assertFalse(Prediction.is(text("bound", "which")));
    assertFalse(Prediction.is(real("distance", "how far the layer predicts from it")));
  }

  @Test
  void aChoiceReplacesWhatIsUsual() {
    TablePlot usual = UsualPicture.plot(table(), List.of("d")).orElseThrow();
    AxesChoice choice =
        AxesChoice.read("--axes", List.of("x=x", "y=square", "by=kind", "where=d:1", "log=xy"));
    TablePlot plot = (TablePlot) choice.of(Optional.of(usual), table(), List.of("d")).orElseThrow();
    assertEquals(
        List.of("x=x", "y=square", "by=kind", "where=d:1", "log=xy"), AxesChoice.settings(plot));
    assertEquals(choice, AxesChoice.read("--axes", AxesChoice.settings(plot)));
    assertEquals(Optional.of(usual), AxesChoice.NONE.of(Optional.of(usual), table(), List.of("d")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "x=", "y=", "z=1", "log=z", "where=d", "where=:1"})
  void whatIsNoChoiceIsRefused(String setting) {
    InvalidParameter refusal =
        assertThrows(InvalidParameter.class, () -> AxesChoice.read("--axes", List.of(setting)));
    assertTrue(refusal.getMessage().startsWith("--axes=" + setting + ": --axes must be x=COLUMN"));
  }

  @Test
  void aChoiceIsMadeOnce() {
    for (String twice : new String[] {"x=x", "by=", "log=y"}) {
      assertThrows(InvalidParameter.class, () -> AxesChoice.read("--axes", List.of(twice, twice)));
    }
  }

  @Test
  void columnsThatCannotBeDrawnAreRefused() {
    List<String> all = List.of("x", "kind");
    List<String> numbers = List.of("x");
    AxesChoice.read("--axes", List.of("x=x", "by=kind", "where=kind:odd")).check(all, numbers);
    for (String wrong : new String[] {"x=kind", "y=kind", "by=knd", "where=knd:1"}) {
      AxesChoice choice = AxesChoice.read("--axes", List.of(wrong));
      assertThrows(UnknownName.class, () -> choice.check(all, numbers), wrong);
    }
  }

  private static int count(Drawing drawing, String query) {
    return Jsoup.parse(drawing.svg(), Parser.xmlParser()).select(query).size();
  }

  @Test
  void anEarlierTableIsDottedAndAxesHideTheNewOne() {
    TablePlot plot =
        new TablePlot(
            "x", List.of(new TablePlot.Curve("square", false)), "", List.of(), false, false);
    Table table = table();
    assertEquals(0, count(plot.draw("t", table), "[stroke-dasharray]"));
    assertEquals(2, count(plot.draw("t", table, Optional.of(table)), "path[stroke-dasharray]"));
    Drawing axes = plot.axes("t", table, Optional.empty());
    assertEquals(plot.draw("t", table).plotArea(0), axes.plotArea(0));
    assertTrue(count(axes, "[stroke=#0072b2]") > 0);
    assertEquals(
        count(axes, "[stroke=#0072b2]"), count(axes, "[stroke=#0072b2][stroke-opacity=0]"));
  }

  @Test
  void aTableWithoutTheColumnsDoesNotFit() {
    TablePlot plot =
        new TablePlot(
            "x", List.of(new TablePlot.Curve("square", false)), "kind", List.of(), false, false);
    assertTrue(plot.fits(table()));
    Table other = Table.with(List.of(real("x", "x"), real("square", "s"))).row(1.0, 1.0).build();
    assertFalse(plot.fits(other));
  }
}
