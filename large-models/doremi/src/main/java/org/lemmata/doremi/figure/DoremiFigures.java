package org.lemmata.doremi.figure;

import static org.lemmata.study.figure.Layer.horizontal;
import static org.lemmata.study.figure.Layer.line;
import static org.lemmata.study.figure.Layer.points;

import java.util.List;
import org.lemmata.doremi.published.PileTables;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Panel;

/** All figures. */
public final class DoremiFigures {

  private static final Axis PILE =
      Axis.named("", PileTables.DOMAINS.table().texts("domain")).backwards();

  private DoremiFigures() {}

  /** In the order of the paper. */
  public static List<Figure> all() {
    return List.of(
        game(), TrainedFigures.training(), TrainedFigures.domains(), weights(), losses());
  }

  private static Figure game() {
    return Figure.of("doremi.fig-game", "Weights of three domains in a convex game")
        .source("ours")
        .caption(
            "Losses bᵢ + aᵢ(θ − cᵢ)²/2; by excess losses the weights (α₁, α₂) go to (2/3, 1/3), α₃"
                + " to 0. (a) The path from uniform weights in the plane of α₁ and α₂, and its"
                + " average, which the algorithm returns; without a reference all weight goes to"
                + " the third domain, whose loss is largest and cannot be lowered (bottom left),"
                + " and by minus the irreducible losses to the first (bottom right). (b) The"
                + " average against steps; dotted where it should end.")
        .inputs(
            Input.of("doremi", "doremi.minimax").set("steps", "300"),
            Input.of("hardest", "doremi.minimax").set("steps", "300").set("mode", "hardest"),
            Input.of("easiest", "doremi.minimax").set("steps", "300").set("mode", "easiest"))
        .panel(
            Panel.of(
                    "paths",
                    Axis.linear("weight α₁").from(0, 1),
                    Axis.linear("weight α₂").from(0, 1))
                .with(
                    line("alpha1", "alpha2").from("doremi").label("DoReMi").colour(0),
                    line("average1", "average2")
                        .from("doremi")
                        .label("DoReMi, averages")
                        .colour(0)
                        .dashed(),
                    line("alpha1", "alpha2").from("hardest").label("without reference").colour(1),
                    line("alpha1", "alpha2").from("easiest").label("easiest first").colour(2)))
        .panel(
            Panel.of("averages of DoReMi", Axis.log("step").from(1, 300), Axis.linear("weight"))
                .with(
                    line("step", "average1").from("doremi").label("α₁").colour(3),
                    line("step", "average2").from("doremi").label("α₂").colour(4),
                    line("step", "average3").from("doremi").label("α₃").colour(5),
                    horizontal(2.0 / 3).grey().dotted(),
                    horizontal(1.0 / 3).grey().dotted()))
        .build();
  }

  private static Figure weights() {
    String domains = PileTables.DOMAINS.name();
    return Figure.of("doremi.fig-weights", "Published weights of the Pile's domains")
        .source("the paper's tables and the authors' repository; none is computed here")
        .caption(
            "Weights of the Pile and by DoReMi with proxies of three sizes, the smallest with"
                + " another tokenizer (its eight largest weights). They differ much: total"
                + " variation 0.57 between the 280M and the 1B proxy.")
        .published(PileTables.DOMAINS, PileTables.REPOSITORY)
        .panel(
            Panel.of("", Axis.log("weight").from(3e-4, 1), PILE)
                .with(
                    points("baseline", "number").from(domains).label("the Pile").grey(),
                    points("proxy_280m", "number").from(domains).label("proxy 280M").colour(1),
                    points("proxy_1b", "number").from(domains).label("proxy 1B").colour(2),
                    points("proxy_120m", "number")
                        .from(PileTables.REPOSITORY.name())
                        .label("repository's 120M")
                        .colour(3)))
        .build();
  }

  private static Figure losses() {
    String domains = PileTables.DOMAINS.name();
    return Figure.of("doremi.fig-perplexity", "Published log-perplexities of 8B models")
        .source("the paper's tables; none is computed here")
        .caption(
            "Log-perplexity of 8B models by domain, with the Pile's weights and with those of the"
                + " 280M proxy. The repository's own run improved 15 of 22 domains or left them as"
                + " they were, by its README.")
        .published(PileTables.DOMAINS)
        .panel(
            Panel.of("", Axis.linear("log-perplexity").from(1.3, 1.75), PILE)
                .with(
                    points("baseline_loss", "number").from(domains).label("the Pile's").grey(),
                    points("doremi_loss", "number").from(domains).label("DoReMi's").colour(1)))
        .build();
  }
}
