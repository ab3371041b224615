package org.lemmata.contracts;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lemmata.study.Paper;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;
import org.lemmata.study.table.Published;

class FigureContractTest {

  private static final String LEGAL = "inputs are legal at every scale";
  private static final String COLUMNS = "layers name columns that there are";
  private static final Input INPUT = Input.of("in", "fake.study").sweep("count", "1", "2");

  @Test
  void aGoodFigurePasses() {
    outcomes(figure("fake.fig-one", INPUT, "count", "value")).arePassed();
  }

  @Test
  void anIllegalPointOfASweep() {
    outcomes(figure("fake.fig-one", INPUT.sweep("count", "1", "0"), "count", "value"))
        .failAlone(LEGAL, "count=0");
  }

  @Test
  void anIllegalSettingOfOneScale() {
    outcomes(figure("fake.fig-one", INPUT.set("size", "1", "2", "1e9"), "count", "value"))
        .failAlone(LEGAL, "size=1e9");
  }

  @Test
  void aColumnThatIsNotThere() {
    outcomes(figure("fake.fig-one", INPUT, "count", "other")).failAlone(COLUMNS, "no other");
  }

  @Test
  void textWhereNumbersAreDrawn() {
    outcomes(figure("fake.fig-one", INPUT.sweep("sign", "plus", "minus"), "sign", "value"))
        .failAlone(COLUMNS, "sign holds text");
  }

  @Test
  void anInputThatIsNotThere() {
    Input other = Input.of("other", "fake.study").sweep("count", "1", "2");
    outcomes(figure("fake.fig-one", other, "count", "value")).failAlone(COLUMNS, "no input in");
  }

  @Test
  void publishedValuesAreReadAsInputsAre() {
    Published values =
        new Published("fake.published-one", "Doe, Fig. 1", "Read off by Roe", FakeStudy.table(0.5));
    Panel panel =
        Panel.of("", Axis.linear("x"), Axis.linear("y"))
            .with(Layer.horizontal("value").from(values.name()));
    Figure.Builder figure =
        Figure.of("fake.fig-one", "A figure").caption("It shows something.").source("Doe");
    outcomes(figure.panel(panel).build()).failAlone(COLUMNS, "no input fake.published-one");
    outcomes(figure.published(values).build()).arePassed();
    outcomes(figure.published(values).build()).failAlone(COLUMNS, "two tables");
  }

  @Test
  void ids() {
    outcomes(figure("fake.one", INPUT, "count", "value")).failAlone("ids", "fake.one");
    Figure figure = figure("fake.fig-one", INPUT, "count", "value");
    outcomes(figure, figure).failAlone("ids", "twice: fake.fig-one");
  }

  private static Figure figure(String id, Input input, String x, String y) {
    return Figure.of(id, "A figure")
        .caption("It shows something.")
        .source("ours")
        .inputs(input)
        .panel(Panel.of("", Axis.linear("x"), Axis.linear("y")).with(Layer.line(x, y).from("in")))
        .build();
  }

  private static Outcomes outcomes(Figure... figures) {
    return Outcomes.of(
        new FigureContract() {
          @Override
          protected List<Paper> papers() {
            return List.of(
                FakePaper.of(FakeStudy.of((p, run) -> FakeStudy.table(1))).with(figures));
          }
        });
  }
}
