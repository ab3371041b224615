package org.lemmata.symboltuning.figure;

import static org.lemmata.study.figure.Layer.horizontal;
import static org.lemmata.study.figure.Layer.line;
import static org.lemmata.study.figure.Layer.points;
import static org.lemmata.study.figure.Layer.where;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lemmata.study.Scale;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;
import org.lemmata.symboltuning.published.PublishedAccuracies;

/** All figures. */
public final class SymbolTuningFigures {

  /** As many as stand behind the claims, so that both show the same trainings. */
  private static final int REPLICATES = 12;

  private static final String ARMS =
      "Arms: 1 pre-training, 2 instruction tuning, and from its end 3 more of it, 4 symbol tuning,"
          + " 5 symbol tuning with 30% of the episodes of instruction tuning, 6 labels at random, 7"
          + " a fixed symbol a cluster.";

  private SymbolTuningFigures() {}

  /** Those of our trainings, then those of the paper's numbers. */
  public static List<Figure> all() {
    return List.of(arms(), tuning(), LargerFigure.figure(), settings(), gains());
  }

  private static Figure arms() {
    return Figure.of("symbol-tuning.fig-arms", "Accuracy by setting and arm, in small")
        .source("ours, after the paper's table of accuracies")
        .caption(
            "Accuracy on held-out tasks of a small transformer in a world of words, a point a"
                + " replicate; chance is 1/2. With natural labels every arm that sees symbols loses"
                + " a little; with unseen symbols, of the same length as tuned ones or longer,"
                + " symbol tuning gains; exchanged natural labels are followed most after symbol"
                + " tuning, and not beyond chance. "
                + ARMS)
        .inputs(replicates("arms", "symbol-tuning.arms"))
        .panel(panel("natural labels, named before", "relevant-instructed"))
        .panel(panel("natural labels", "relevant"))
        .panel(panel("unseen symbols, natural labels named before", "instructed"))
        .panel(panel("unseen symbols", "neither"))
        .panel(panel("longer unseen symbols", "longer"))
        .panel(panel("natural labels exchanged", "flipped"))
        .from(Scale.STANDARD)
        .build();
  }

  private static Input replicates(String name, String study) {
    return Input.of(name, study)
        .sweep(
            "replicate",
            IntStream.range(0, REPLICATES).mapToObj(Integer::toString).toArray(String[]::new));
  }

  private static Panel panel(String title, String setting) {
    return Panel.of(title, Axis.linear("arm").from(0, 8), Axis.linear("accuracy").from(0, 1.05))
        .with(
            horizontal(0.5),
            points("place", "accuracy").from("arms", where("setting", setting)).colour(0));
  }

  private static Figure tuning() {
    return Figure.of("symbol-tuning.fig-tuning", "Following labels or their meaning, while tuned")
        .source("ours; the paper shows the ends only")
        .caption(
            "Answers on held-out tasks whose natural labels are exchanged, among all labels,"
                + " against steps of tuning; a line a replicate. Symbol tuning takes answers from"
                + " the prior and gives them to the context, and to other labels; instruction"
                + " tuning continued takes some from the prior too, but gives them to other labels"
                + " only.")
        .inputs(
            replicates("st", "symbol-tuning.stage").set("arm", "st"),
            replicates("cit", "symbol-tuning.stage").set("arm", "cit"))
        .panel(steps("symbol tuning", "st"))
        .panel(steps("continued instruction tuning", "cit"))
        .from(Scale.STANDARD)
        .build();
  }

  private static Panel steps(String title, String input) {
    List<Layer> layers = new ArrayList<>();
    for (int replicate = 0; replicate < REPLICATES; replicate++) {
      layers.add(answers(input, "other", replicate, "another label").grey());
      layers.add(answers(input, "follows_prior", replicate, "the prior").colour(1));
      layers.add(answers(input, "follows_context", replicate, "the context").colour(0));
    }
    return Panel.of(
            title, Axis.linear("steps of tuning"), Axis.linear("part of answers").from(0, 1))
        .with(layers);
  }

  private static Layer answers(String input, String column, int replicate, String label) {
    return line("step", column)
        .from(input, where("setting", "flipped"), where("replicate", replicate))
        .label(replicate == 0 ? label : "");
  }

  private static Figure settings() {
    return Figure.of("symbol-tuning.table-settings", "Published accuracies by setting")
        .source("the paper's table; none is computed here")
        .caption(
            "Accuracy in percent of Flan-PaLM on eleven unseen data sets before and after symbol"
                + " tuning; random guessing has 42.4. Settings: 1 relevant labels and instructions,"
                + " 2 relevant labels, 3 instructions, 4 neither.")
        .published(PublishedAccuracies.SETTINGS)
        .panel(size("8B", 8))
        .panel(size("62B", 62))
        .panel(size("540B", 540))
        .columns(3)
        .build();
  }

  private static Panel size(String title, int billions) {
    String table = PublishedAccuracies.SETTINGS.name();
    return Panel.of(
            title, Axis.linear("setting").from(0, 5), Axis.linear("accuracy in %").from(40, 90))
        .with(
            points("place", "before")
                .from(table, where("parameters", billions))
                .label("before")
                .grey(),
            points("place", "after")
                .from(table, where("parameters", billions))
                .label("after")
                .colour(0));
  }

  private static Figure gains() {
    String table = PublishedAccuracies.GAINS.name();
    return Figure.of("symbol-tuning.table-gains", "Published gains on other tasks")
        .source("the paper's figures and text; none is computed here")
        .caption(
            "Gain in percentage points by symbol tuning: where natural labels are flipped, and on"
                + " two sets of algorithmic tasks. Models: 1 8B, 2 62B, 3 62B trained for longer,"
                + " 4 540B.")
        .published(PublishedAccuracies.GAINS)
        .panel(
            Panel.of("", Axis.linear("model").from(0, 5), Axis.linear("gain in points").from(0, 40))
                .with(
                    points("place", "flipped").from(table).label("flipped labels").colour(0),
                    points("place", "list_functions").from(table).label("List Functions").colour(1),
                    points("place", "turing_concepts")
                        .from(table)
                        .label("Simple Turing Concepts")
                        .colour(2)))
        .build();
  }
}
