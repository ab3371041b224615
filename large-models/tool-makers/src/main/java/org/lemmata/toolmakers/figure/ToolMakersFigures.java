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
import org.lemmata.toolmakers.task.Task;

/** All figures. */
public final class ToolMakersFigures {

  private static final Axis TASKS =
      Axis.named("", Arrays.stream(Task.values()).map(Task::title).toList()).backwards();

  private static final Axis METHODS =
      Axis.named(
          "",
          LatmTables.ACCURACY.table().texts("method_name").stream()
              .distinct()
              .map(name -> name.replace("chain of ", ""))
              .toList());

  private static final Axis MAKERS =
      Axis.named("", Arrays.stream(Maker.values()).map(ToolMakersFigures::words).toList())
          .backwards();

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
                + " perfect user writes every call rightly, the erring one spoils a fifth of them."
                + " At the quick scale three tasks.")
        .inputs(
            Input.of("perfect", "tool-makers.pipeline")
                .set("tasks", "tracking,dyck,chinese-remainder", "all", "all")
                .set("items", "40", "40", "240"),
            Input.of("erring", "tool-makers.pipeline")
                .set("tasks", "tracking,dyck,chinese-remainder", "all", "all")
                .set("user", "erring")
                .set("items", "40", "40", "240"))
        .panel(
            Panel.of("", Axis.linear("accuracy").from(-0.05, 1.05), TASKS)
                .with(
                    points("baseline", "number")
                        .from("perfect")
                        .label("one constant answer")
                        .grey(),
                    points("accuracy", "number").from("erring").label("erring user").colour(1),
                    points("accuracy", "number").from("perfect").label("perfect user").colour(2)))
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
            "Percent of right answers. (a) By chain of thought, and with the tool that GPT-4 made."
                + " (b) The same for GPT-3.5, with what one constant answer gets on the authors'"
                + " test items: on scheduling more than the chain of thought.")
        .published(LatmTables.ACCURACY, LatmTables.CONSTANT)
        .panel(
            Panel.of("percent right", METHODS, TASKS)
                .with(
                    heatMap("method", "task", "accuracy", Geometry.Colours.SEQUENTIAL)
                        .from(accuracy)
                        .label("percent")))
        .panel(
            Panel.of("GPT-3.5", Axis.linear("percent right").from(-5, 105), TASKS)
                .with(
                    points("accuracy", "task")
                        .from(LatmTables.CONSTANT.name())
                        .label("one constant answer")
                        .grey(),
                    points("accuracy", "task")
                        .from(accuracy, org.lemmata.study.figure.Layer.where("method", 1))
                        .label("chain of thought")
                        .colour(1),
                    points("accuracy", "task")
                        .from(accuracy, org.lemmata.study.figure.Layer.where("method", 2))
                        .label("tool")
                        .colour(2)))
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
                + " rejected, for tracking. Only the first three makers pass; the second and the"
                + " third repair their function, or the call of it in their tests. Scripts, no"
                + " language models.")
        .inputs(
            Input.of("makers", "tool-makers.pipeline")
                .set("tasks", "tracking")
                .set("items", "1")
                .sweep("maker", makers))
        .panel(
            Panel.of("", Axis.linear("attempts").from(-0.2, 4.2), MAKERS)
                .with(
                    points("rejections", "manner")
                        .from("makers")
                        .label("rejected")
                        .colour(1)
                        .width(1.8),
                    points("proposals", "manner").from("makers").label("functions").colour(0),
                    points("tests", "manner")
                        .from("makers")
                        .label("sets of tests")
                        .colour(2)
                        .width(0.6)))
        .build();
  }

  private static String words(Maker maker) {
    return switch (maker) {
      case CORRECT -> "correct";
      case REPAIRED -> "function repaired";
      case WRONG_CALL -> "call repaired";
      case OVERFITTED -> "overfitted";
      case NO_CODE -> "no code";
      case NO_ASSERTION -> "tests assert nothing";
      case NO_CALL -> "tests call nothing";
      case WRONG_TOOL -> "wrong tool";
      case HOSTILE -> "hostile";
    };
  }
}
