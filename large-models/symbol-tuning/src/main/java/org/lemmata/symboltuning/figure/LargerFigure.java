package org.lemmata.symboltuning.figure;

import static org.lemmata.study.figure.Layer.points;
import static org.lemmata.study.figure.Layer.vertical;
import static org.lemmata.study.figure.Layer.where;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lemmata.study.Scale;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Panel;
import org.lemmata.symboltuning.train.TuningArm;

/** The larger variant at the sizes of the notes: for a GPU, and at the full scale alone. */
final class LargerFigure {

  private static final int REPLICATES = 5;

  private LargerFigure() {}

  static Figure figure() {
    return Figure.of("symbol-tuning.fig-larger", "Words and algorithmic toys, in larger")
        .source("ours, after the paper's tables of accuracies and of algorithmic tasks")
        .caption(
            """
            A plain transformer of six layers of width 256 in a world of 4096 words and 256
            clusters, with spelt symbols, over %d replicates; four toys of algorithmic tasks, of
            concepts that pre-training knows and of others. Chance is 1/2 in a choice of two. It
            is for a GPU, and is left out where there is none. It has not been drawn: one replicate
            with a third of its steps has run, after which unseen symbols were copied before any
            symbol tuning.
            """
                .formatted(REPLICATES))
        .inputs(
            Input.of("stages", "symbol-tuning.larger")
                .set("device", "gpu")
                .set("clusters", "256")
                .set("symbols", "1024")
                .set("width", "256")
                .set("layers", "6")
                .set("heads", "8")
                .set("pt", "30000")
                .set("it", "1000")
                .set("steps", "4000")
                .set("batch", "128")
                .set("rate", "0.0005")
                .set("episodes", "512")
                .sweep(
                    "replicate",
                    IntStream.range(0, REPLICATES)
                        .mapToObj(Integer::toString)
                        .toArray(String[]::new))
                .sweep(
                    "arm",
                    Arrays.stream(TuningArm.values()).map(TuningArm::label).toArray(String[]::new)))
        .panel(panel("natural labels", "relevant"))
        .panel(panel("unseen symbols", "neither"))
        .panel(panel("natural labels exchanged", "flipped"))
        .panel(exact("known list functions", "known-lists"))
        .panel(exact("held-out list functions", "held-out-lists"))
        .panel(exact("held-out Turing concepts", "held-out-turing"))
        .from(Scale.FULL)
        .build();
  }

  private static Panel panel(String title, String setting) {
    return Panel.of(title, Axis.linear("accuracy").from(0, 1.02), SymbolTuningFigures.ARMS)
        .with(
            vertical(0.5),
            points("accuracy", "place").from("stages", where("setting", setting)).colour(0));
  }

  private static Panel exact(String title, String setting) {
    return Panel.of(title, Axis.linear("part of answers").from(0, 1.02), SymbolTuningFigures.ARMS)
        .with(
            vertical(0.5),
            points("accuracy", "place")
                .from("stages", where("setting", setting))
                .label("right of two")
                .grey(),
            points("follows_context", "place")
                .from("stages", where("setting", setting))
                .label("right when freely said")
                .colour(0));
  }
}
