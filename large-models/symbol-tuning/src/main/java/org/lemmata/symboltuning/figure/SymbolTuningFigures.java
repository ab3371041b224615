package org.lemmata.symboltuning.figure;

import static org.lemmata.study.figure.Layer.line;
import static org.lemmata.study.figure.Layer.points;
import static org.lemmata.study.figure.Layer.vertical;
import static org.lemmata.study.figure.Layer.where;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lemmata.study.Scale;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;
import org.lemmata.symboltuning.published.PublishedAccuracies;
import org.lemmata.symboltuning.train.TuningArm;

/** All figures. */
public final class SymbolTuningFigures {

  /** As many as stand behind the claims, so that both show the same trainings. */
  private static final int REPLICATES = 24;

  /** As many as can be told apart as lines. */
  private static final int LINES = 12;

  static final Axis ARMS =
      Axis.named("", Arrays.stream(TuningArm.values()).map(SymbolTuningFigures::words).toList())
          .backwards();

  private static final Axis SETTINGS =
      Axis.named("", List.of("both", "labels only", "instructions only", "neither")).backwards();

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
                + " tuning, in the mean not beyond chance. Every arm but the first two begins at"
                + " the end of instruction tuning; in the mixed one 30% of the episodes are of"
                + " instruction tuning, in the last two a word's symbol is drawn at random, or is"
                + " the same in every episode.")
        .inputs(replicates("arms", "symbol-tuning.arms", REPLICATES))
        .panel(panel("natural labels, named before", "relevant-instructed"))
        .panel(panel("natural labels", "relevant"))
        .panel(panel("unseen symbols, natural labels named before", "instructed"))
        .panel(panel("unseen symbols", "neither"))
        .panel(panel("longer unseen symbols", "longer"))
        .panel(panel("natural labels exchanged", "flipped"))
        .from(Scale.STANDARD)
        .build();
  }

  private static Input replicates(String name, String study, int count) {
    return Input.of(name, study)
        .sweep(
            "replicate",
            IntStream.range(0, count).mapToObj(Integer::toString).toArray(String[]::new));
  }

  private static Panel panel(String title, String setting) {
    return Panel.of(title, Axis.linear("accuracy").from(0, 1.02), ARMS)
        .with(
            vertical(0.5),
            points("accuracy", "place").from("arms", where("setting", setting)).colour(0));
  }

  private static String words(TuningArm arm) {
    return switch (arm) {
      case PT -> "pre-training";
      case IT -> "instruction tuning";
      case CIT -> "more of it";
      case ST -> "symbol tuning";
      case ST_MIX -> "symbols, mixed";
      case RANDLAB -> "labels at random";
      case FIXEDSYM -> "fixed symbols";
    };
  }

  private static Figure tuning() {
    return Figure.of("symbol-tuning.fig-tuning", "Following labels or their meaning, while tuned")
        .source("ours; the paper shows the ends only")
        .caption(
            "Answers on held-out tasks whose natural labels are exchanged, among all labels,"
                + " against steps of tuning; a line a replicate, of twelve. Symbol tuning takes"
                + " answers from the prior and gives them to the context, and to other labels;"
                + " instruction tuning continued takes some from the prior too, but gives them to"
                + " other labels only.")
        .inputs(
            replicates("st", "symbol-tuning.stage", LINES).set("arm", "st"),
            replicates("cit", "symbol-tuning.stage", LINES).set("arm", "cit"))
        .panel(steps("symbol tuning", "st"))
        .panel(steps("continued instruction tuning", "cit"))
        .from(Scale.STANDARD)
        .build();
  }

  private static Panel steps(String title, String input) {
    List<Layer> layers = new ArrayList<>();
    for (int replicate = 0; replicate < LINES; replicate++) {
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
                + " tuning; random guessing has 42.4 (dashed). Prompts have relevant labels and"
                + " instructions, one of both, or neither.")
        .published(PublishedAccuracies.SETTINGS)
        .panel(size("8B", 8))
        .panel(size("62B", 62))
        .panel(size("540B", 540))
        .columns(3)
        .build();
  }

  private static Panel size(String title, int billions) {
    String table = PublishedAccuracies.SETTINGS.name();
    return Panel.of(title, Axis.linear("accuracy in %").from(40, 90), SETTINGS)
        .with(
            vertical(42.4),
            points("before", "place")
                .from(table, where("parameters", billions))
                .label("before")
                .grey(),
            points("after", "place")
                .from(table, where("parameters", billions))
                .label("after")
                .colour(1));
  }

  private static Figure gains() {
    String table = PublishedAccuracies.GAINS.name();
    return Figure.of("symbol-tuning.table-gains", "Published gains on other tasks")
        .source("the paper's figures and text; none is computed here")
        .caption(
            "Gain in percentage points by symbol tuning: where natural labels are flipped, and on"
                + " two sets of algorithmic tasks. 62B-c was trained for longer than 62B.")
        .published(PublishedAccuracies.GAINS)
        .panel(
            Panel.of(
                    "",
                    Axis.named("model", PublishedAccuracies.GAINS.table().texts("model")),
                    Axis.linear("gain in points").from(0, 40))
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
