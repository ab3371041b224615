package org.lemmata.doremi.figure;

import static org.lemmata.study.figure.Layer.horizontal;
import static org.lemmata.study.figure.Layer.line;
import static org.lemmata.study.figure.Layer.points;
import static org.lemmata.study.figure.Layer.vertical;

import java.util.Arrays;
import org.lemmata.doremi.text.BuiltIn;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Panel;

/** Figures of small language models. */
final class TrainedFigures {

  private static final double UNIFORM = 1.0 / 6;

  private static final Axis DOMAINS =
      Axis.named("", Arrays.stream(BuiltIn.values()).map(TrainedFigures::words).toList())
          .backwards();

  private TrainedFigures() {}

  private static Input proxy(String name, String mode) {
    return Input.of(name, "doremi.weights")
        .set("mode", mode)
        .set("context", "16", "32", "128")
        .set("batch", "12", "12", "48")
        .set("net", "1x16", "1x48", "2x64")
        .set("steps", "120", "500", "2000");
  }

  static Figure training() {
    return Figure.of("doremi.fig-training", "Weights of six domains while a proxy trains")
        .source("ours, small models; the paper's own domains are those of the Pile")
        .caption(
            "(a) Weights moved by the excess over a reference, in one repetition; they scatter from"
                + " step to step, since a step sees a few windows of each domain. (b) Their"
                + " averages, the last of which the algorithm returns: noise, which cannot be"
                + " learned, ends below the uniform 1/6 (dotted) if models train long enough; at"
                + " the quick scale they hardly do. (c) Averages of weights moved by the proxy's"
                + " own loss: noise takes all. One layer of width 48, 500 steps (width 16, 120"
                + " steps at the quick scale; two of width 64, 2000 steps at the full one).")
        .inputs(proxy("doremi", "doremi"), proxy("hardest", "hardest"))
        .panel(
            Panel.of("weights", Axis.linear("step"), Axis.linear("weight").from(0, 1))
                .with(
                    line("step", "weight")
                        .from("doremi")
                        .by("domain")
                        .label("{}")
                        .colour(0)
                        .width(0.7),
                    horizontal(UNIFORM).grey().dotted()))
        .panel(
            Panel.of("averages", Axis.linear("step"), Axis.linear("average weight").from(0, 1))
                .with(
                    line("step", "average").from("doremi").by("domain").label("{}").colour(0),
                    horizontal(UNIFORM).grey().dotted()))
        .panel(
            Panel.of(
                    "averages without a reference",
                    Axis.linear("step"),
                    Axis.linear("average weight").from(0, 1))
                .with(
                    line("step", "average").from("hardest").by("domain").label("{}").colour(0),
                    horizontal(UNIFORM).grey().dotted()))
        .build();
  }

  private static String words(BuiltIn domain) {
    return switch (domain) {
      case ARITHMETIC -> "arithmetic";
      case CONSTANT -> "constant text";
      case DYCK -> "brackets";
      case ENGLISH -> "English verse";
      case NOISE -> "uniform noise";
      case PROGRAM -> "program text";
    };
  }

  static Figure domains() {
    return Figure.of("doremi.fig-domains", "Each domain with uniform shares and with DoReMi's")
        .source("ours, small models; the paper's own domains are those of the Pile")
        .caption(
            "Six domains, three repetitions, a point each. (a) Weights that the"
                + " proxy returns; dotted the uniform 1/6. (b) Held-out losses of the main models,"
                + " and the entropy rate where it is known. (c) What the weights gain in each"
                + " domain, right of the dotted line, or lose. Two layers of width 64, 600 steps"
                + " (width 16, 80 steps at the quick scale, at which nothing is learned but"
                + " letters; four of width 128, 4000 steps at the full one).")
        .inputs(
            Input.of("runs", "doremi.mixture")
                .set("context", "16", "32", "128")
                .set("batch", "12", "12", "48")
                .set("proxy", "1x16", "1x48", "2x64")
                .set("search", "120", "500", "2000")
                .set("net", "2x16", "2x64", "4x128")
                .set("steps", "80", "600", "4000")
                .sweep("seed", "0", "1", "2"))
        .panel(
            Panel.of("weights", Axis.linear("weight"), DOMAINS)
                .with(
                    points("weight", "number").from("runs").colour(0),
                    vertical(UNIFORM).grey().dotted()))
        .panel(
            Panel.of("losses", Axis.linear("loss, nats"), DOMAINS)
                .with(
                    points("base_loss", "number").from("runs").label("uniform shares").grey(),
                    points("doremi_loss", "number").from("runs").label("DoReMi's").colour(1),
                    points("entropy", "number").from("runs").label("entropy rate").colour(2)))
        .panel(
            Panel.of("gains", Axis.linear("gain, nats"), DOMAINS)
                .with(points("gain", "number").from("runs").colour(0), vertical(0).grey().dotted()))
        .build();
  }
}
