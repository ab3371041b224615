package org.lemmata.attention.figure;

import static org.lemmata.study.figure.Layer.heatMap;
import static org.lemmata.study.figure.Layer.horizontal;
import static org.lemmata.study.figure.Layer.line;
import static org.lemmata.study.figure.Layer.points;
import static org.lemmata.study.figure.Layer.where;

import java.util.List;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;

/** The figures of one-layer linear attention that are this project's own. */
public final class AttentionFigures {

  private static final String[] EXAMPLES = {
    "1", "2", "3", "5", "7", "10", "15", "20", "30", "50", "70", "100", "150", "200", "300", "500"
  };
  private static final String ANISOTROPIC = "1:1:0.25:0.0625:1";
  private static final String OURS = "ours (closed forms derived for this project)";

  private AttentionFigures() {}

  /** All of them, companions' first, in the order they should be shown. */
  public static List<Figure> all() {
    return List.of(
        CompanionFigures.oneStep(),
        CompanionFigures.layers(),
        eta(),
        matrix(),
        landscape(),
        CompanionFigures.logistic(),
        pretraining());
  }

  static Figure eta() {
    return Figure.of("attention.fig-eta", "The optimal step and its loss against prompt length")
        .source(OURS)
        .caption(
            "d = 5, noise variance σ² = 1/2. (a) The optimal step η* = 1/(n + d + 1 + σ²) for"
                + " isotropic covariates, and the best plain step for Σ with eigenvalues 1, 1, 1/4,"
                + " 1/16, 1. (b) Isotropic: the best layer takes one step of plain gradient descent"
                + " and stays above the Bayes risk, which ridge regression attains. (c) The same Σ"
                + " with prior w ~ N(0, I): the best layer is preconditioned, and plain gradient"
                + " descent is worse. The Bayes risk is simulated; its standard error is below the"
                + " width of the line.")
        .inputs(
            optimum("isotropic", "isotropic"),
            optimum("anisotropic", ANISOTROPIC),
            bayes("isotropic-bayes", "isotropic"),
            bayes("anisotropic-bayes", ANISOTROPIC))
        .columns(3)
        .panel(
            Panel.of("optimal step", Axis.log("examples n"), Axis.log("step size η"))
                .with(
                    line("n", "gd_eta").from("isotropic").label("isotropic").colour(0),
                    line("n", "gd_eta")
                        .from("anisotropic")
                        .label("anisotropic, plain GD")
                        .colour(1)
                        .dashed()))
        .panel(
            Panel.of("isotropic", Axis.log("examples n"), Axis.linear("loss E(y − ŷ)²"))
                .with(
                    line("n", "loss").from("isotropic").label("best layer").colour(0),
                    bayesRisk("isotropic-bayes")))
        .panel(
            Panel.of("anisotropic, prior I", Axis.log("examples n"), Axis.linear("loss E(y − ŷ)²"))
                .with(
                    line("n", "gd_loss")
                        .from("anisotropic")
                        .label("best plain GD step")
                        .colour(1)
                        .dashed(),
                    line("n", "loss").from("anisotropic").label("best layer, L*").colour(0),
                    bayesRisk("anisotropic-bayes")))
        .build();
  }

  static Figure matrix() {
    Figure.Builder figure =
        Figure.of("attention.fig-matrix", "The learned preconditioner during descent")
            .source("ours (descent on the exact population loss)")
            .caption(
                "Entries of K = bA′ + ca′ after 0, 1, 10 and 1000 steps of descent with exact line"
                    + " search from a small balanced start; d = 5, n = 20, no noise, covariates"
                    + " N(0, Σ) with eigenvalues 1, 1, 1/4, 1/16, 1 and prior w ~ N(0, Σ⁻¹)."
                    + " Theorem 2 (as commonly quoted): the optimum is a multiple of Σ⁻¹, so the"
                    + " fourth diagonal entry is the largest. Each panel has its own colour scale.")
            .inputs(
                Input.of("matrix", "attention.matrix")
                    .set("covariance", ANISOTROPIC)
                    .set("prior", "inverse-covariance")
                    .set("steps", "0:1:10:1000"))
            .columns(2);
    for (String step : List.of("0", "1", "10", "1000")) {
      figure.panel(
          Panel.of("step " + step, Axis.linear("column"), Axis.linear("row").from(5.5, 0.5))
              .with(heatMap("column", "row", "value").from("matrix", where("step", step))));
    }
    return figure.build();
  }

  static Figure landscape() {
    return Figure.of("attention.fig-landscape", "Where descent from random starts ends")
        .source("ours (numerical evidence, not a proof)")
        .caption(
            "Population loss where descent over all blocks (a, b, A, c) ends. From a small balanced"
                + " start it always reaches L*; from random starts with entries N(0, 0.1²) it can"
                + " stop at strictly worse local minima, which the theorem, a statement about"
                + " global minima, does not exclude. (a) d = 2, n = 4, σ² = 1/4. (b) d = 2, n = 3,"
                + " no noise.")
        .inputs(
            descent("random-4", "4", "0.25", "random"),
            descent("balanced-4", "4", "0.25", "balanced"),
            descent("random-3", "3", "0", "random"),
            descent("balanced-3", "3", "0", "balanced"),
            least("least-4", "4", "0.25"),
            least("least-3", "3", "0"))
        .panel(endings("d = 2, n = 4, σ² = 1/4", "4"))
        .panel(endings("d = 2, n = 3, σ² = 0", "3"))
        .build();
  }

  static Figure pretraining() {
    return Figure.of("attention.fig-pretraining", "Pretraining on finitely many tasks")
        .source("ours")
        .caption(
            "Relative error of the preconditioner that minimises the mean loss over N tasks,"
                + " against the population's optimum for normal covariates; d = n = 8, σ² = 1/2,"
                + " geometric mean over repetitions with standard errors. For normal covariates it"
                + " falls as 1/√N; for covariates on the sphere it levels off, because their"
                + " optimum is another one.")
        .inputs(pretrained("gaussian", "gaussian"), pretrained("sphere", "sphere"))
        .panel(
            Panel.of("", Axis.log("pretraining tasks N"), Axis.log("‖K̂ − K*‖ / ‖K*‖"))
                .with(
                    points("used", "error", "standard_error")
                        .from("gaussian")
                        .label("normal covariates")
                        .colour(0),
                    points("used", "error", "standard_error")
                        .from("sphere")
                        .label("covariates on the sphere")
                        .colour(1)))
        .build();
  }

  private static Panel endings(String title, String n) {
    return Panel.of(title, Axis.linear("restart"), Axis.linear("loss reached"))
        .with(
            horizontal("loss").from("least-" + n).label("L*"),
            points("restart", "loss")
                .from("balanced-" + n)
                .label("balanced start")
                .colour(0)
                .width(1.5),
            points("restart", "loss")
                .from("random-" + n)
                .label("random start")
                .colour(1)
                .width(0.8));
  }

  private static Input optimum(String name, String covariance) {
    return Input.of(name, "attention.optimum")
        .set("d", "5")
        .set("noise", "0.5")
        .set("covariance", covariance)
        .sweep("n", EXAMPLES);
  }

  private static Input bayes(String name, String covariance) {
    return Input.of(name, "attention.bayes-risk")
        .set("d", "5")
        .set("noise", "0.5")
        .set("covariance", covariance)
        .set("tasks", "5000", "100000", "1000000")
        .sweep("n", EXAMPLES);
  }

  private static Input descent(String name, String n, String noise, String start) {
    return inThePlane(name, n, noise, "attention.descent")
        .set("start", start)
        .set("restarts", "40", "100", "400");
  }

  private static Input least(String name, String n, String noise) {
    return inThePlane(name, n, noise, "attention.optimum");
  }

  private static Input inThePlane(String name, String n, String noise, String study) {
    return Input.of(name, study).set("d", "2").set("n", n).set("noise", noise);
  }

  private static Input pretrained(String name, String covariates) {
    return Input.of(name, "attention.pretraining")
        .set("covariates", covariates)
        .set("tasks", "32000", "256000", "1024000")
        .set("replicates", "6", "20", "20");
  }

  private static Layer bayesRisk(String input) {
    return line("n", "risk").from(input).label("Bayes risk").colour(2).dotted();
  }
}
