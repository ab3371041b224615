package org.lemmata.toolmakers.figure;

import static org.lemmata.study.figure.Layer.heatMap;
import static org.lemmata.study.figure.Layer.line;
import static org.lemmata.study.figure.Layer.points;
import static org.lemmata.study.figure.Layer.vertical;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Geometry;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Panel;
import org.lemmata.toolmakers.cost.Ledger;
import org.lemmata.toolmakers.published.LatmTables;
import org.lemmata.toolmakers.script.Maker;

/** All figures. */
public final class ToolMakersFigures {

  private static final String TASKS =
      "Tasks: 1 logical deduction, 2 tracking shuffled objects, 3 Dyck language, 4 word sorting, 5"
          + " Chinese remainder theorem, 6 scheduling a meeting.";

  private ToolMakersFigures() {}

  /** In the order of the paper. */
  public static List<Figure> all() {
    return List.of(accuracy(), cost(), published(), attempts());
  }

  private static Figure accuracy() {
    return Figure.of("tool-makers.fig-accuracy", "Accuracy of scripted users")
        .source("ours")
        .caption(
            "Right answers with a tool that a scripted maker made, and by one constant answer. A"
                + " check of the way from making to use, no evidence about language models: the"
                + " perfect user writes every call rightly, the erring one spoils a fifth of them. "
                + TASKS)
        .inputs(
            Input.of("perfect", "tool-makers.pipeline")
                .set("tasks", "tracking,dyck,chinese-remainder", "all", "all")
                .set("items", "40", "40", "240"),
            Input.of("erring", "tool-makers.pipeline")
                .set("tasks", "tracking,dyck,chinese-remainder", "all", "all")
                .set("user", "erring")
                .set("items", "40", "40", "240"))
        .panel(
            Panel.of(
                    "",
                    Axis.linear("task").from(0.5, 6.5),
                    Axis.linear("accuracy").from(-0.05, 1.05))
                .with(
                    points("number", "baseline")
                        .from("perfect")
                        .label("one constant answer")
                        .grey(),
                    points("number", "accuracy").from("erring").label("erring user").colour(1),
                    points("number", "accuracy").from("perfect").label("perfect user").colour(0)))
        .build();
  }

  private static Figure cost() {
    double paid = new Ledger(10_000, 60, 20, 300).breakEven().orElseThrow();
    return Figure.of("tool-makers.fig-cost", "When a tool has paid")
        .source("ours, with chosen costs")
        .caption(
            "Cumulative cost with a tool (M = 10,000 tokens to make it, c = 60 a use, d = 20 a"
                + " dispatch) and of the strong model alone (C = 300). They cross at n* ="
                + " M/(C − c − d), dashed. The costs are chosen, not measured.")
        .inputs(Input.of("cost", "tool-makers.cost"))
        .panel(
            Panel.of("", Axis.linear("requests").from(0, 100), Axis.linear("tokens").from(0, 31000))
                .with(
                    vertical(paid).label("n*"),
                    line("request", "direct_total").from("cost").label("strong model").colour(1),
                    line("request", "latm").from("cost").label("with a tool").colour(0)))
        .build();
  }

  private static Figure published() {
    String accuracy = LatmTables.ACCURACY.name();
    return Figure.of("tool-makers.table-accuracy", "Published accuracies")
        .source("the paper's main table, and its authors' data; none is computed here")
        .caption(
            "Percent of right answers. (a) Methods: 1 GPT-3.5 by chain of thought, 2 GPT-3.5 with"
                + " GPT-4's tool, 3 GPT-4 by chain of thought, 4 GPT-4 with its tool. (b) The same"
                + " for GPT-3.5, with what one constant answer gets on the authors' test items: on"
                + " scheduling more than the chain of thought. "
                + TASKS)
        .published(LatmTables.ACCURACY, LatmTables.CONSTANT)
        .panel(
            Panel.of(
                    "percent right",
                    Axis.linear("task").from(0.5, 6.5),
                    Axis.linear("method").from(0.5, 4.5))
                .with(
                    heatMap("task", "method", "accuracy", Geometry.Colours.SEQUENTIAL)
                        .from(accuracy)
                        .label("percent")))
        .panel(
            Panel.of(
                    "GPT-3.5",
                    Axis.linear("task").from(0.5, 6.5),
                    Axis.linear("percent right").from(-5, 105))
                .with(
                    points("task", "accuracy")
                        .from(LatmTables.CONSTANT.name())
                        .label("one constant answer")
                        .grey(),
                    points("task", "accuracy")
                        .from(accuracy, org.lemmata.study.figure.Layer.where("method", 1))
                        .label("chain of thought")
                        .colour(1),
                    points("task", "accuracy")
                        .from(accuracy, org.lemmata.study.figure.Layer.where("method", 2))
                        .label("tool")
                        .colour(0)))
        .build();
  }

  private static Figure attempts() {
    String[] makers =
        Arrays.stream(Maker.values())
            .map(maker -> maker.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toArray(String[]::new);
    return Figure.of("tool-makers.fig-attempts", "What scripted makers attempt")
        .source("ours")
        .caption(
            "Functions and sets of unit tests asked for, of at most three each, and attempts"
                + " rejected, for tracking. Makers: 1 correct, 2 its function is repaired, 3 its"
                + " call is repaired, 4 overfitted, 5 no code, 6 tests without assertion, 7 tests"
                + " without a call, 8 a wrong tool, 9 a hostile one. Only the first three pass."
                + " Scripts, no language models.")
        .inputs(
            Input.of("makers", "tool-makers.pipeline")
                .set("tasks", "tracking")
                .set("items", "1")
                .sweep("maker", makers))
        .panel(
            Panel.of(
                    "",
                    Axis.linear("maker").from(0.5, 9.5),
                    Axis.linear("attempts").from(-0.2, 4.2))
                .with(
                    points("manner", "rejections")
                        .from("makers")
                        .label("rejected")
                        .colour(1)
                        .width(1.8),
                    points("manner", "proposals").from("makers").label("functions").colour(0),
                    points("manner", "tests")
                        .from("makers")
                        .label("sets of tests")
                        .colour(2)
                        .width(0.6)))
        .build();
  }
}
