package org.lemmata.meanfield.figure;

import static org.lemmata.study.figure.Layer.horizontal;
import static org.lemmata.study.figure.Layer.line;
import static org.lemmata.study.figure.Layer.points;
import static org.lemmata.study.figure.Layer.vertical;
import static org.lemmata.study.figure.Layer.where;

import java.util.List;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;

/** Figures of the flow at infinite width: its loss, its phases and how long they take. */
public final class FlowFigures {

  private static final String OURS = "ours (the paper has no experiments)";
  private static final List<String> DIMENSIONS = List.of("10", "100", "10000", "100000000");
  private static final List<String> NAMES = List.of("d = 10", "d = 100", "d = 10⁴", "d = 10⁸");

  private FlowFigures() {}

  /** All of them, in the order they should be shown. */
  public static List<Figure> all() {
    return List.of(
        loss(),
        plane(),
        hitting(),
        LawFigures.trajectories(),
        LawFigures.law(),
        LawFigures.broken());
  }

  static Figure loss() {
    return Figure.of("meanfield.fig-loss", "Loss against time at infinite width")
        .source(OURS)
        .caption(
            "Population loss L of infinitely many neurons under projected gradient flow, σ₂ = σ₄ ="
                + " 1, in dimensions 10 to 10⁸. Circles: half of degree 2 is learnt, D₂ = −γ₂/2."
                + " Triangles: the end of Phase 2, the first zero of D₂ or D₄. From one dimension"
                + " to the next the curves keep their shape and move to the right by the logarithm"
                + " of the ratio over 4γ₂. Settings: A (γ₂, γ₄) = (0.2, 0.08), B (0.1, 0.05), C"
                + " (0.4, 0.25).")
        .inputs(
            curve("A", "0.2", "0.08", "0..50/250"),
            marks("A", "0.2", "0.08"),
            curve("B", "0.1", "0.05", "0..80/250"),
            marks("B", "0.1", "0.05"),
            curve("C", "0.4", "0.25", "0..30/250"),
            marks("C", "0.4", "0.25"))
        .columns(3)
        .panel(losses("A", "setting A", true))
        .panel(losses("B", "setting B", false))
        .panel(losses("C", "setting C", false))
        .build();
  }

  static Figure plane() {
    return Figure.of("meanfield.fig-plane", "What is missing in degree 2 and in degree 4")
        .source(OURS)
        .caption(
            "D₂ = E P₂(w) − γ₂ against D₄ = E P₄(w) − γ₄ along the flow at d = 100, from the lower"
                + " left to the origin, where the target is learnt. Phase 2 ends (triangles) where"
                + " a curve first crosses an axis: in Case 1 (setting B) D₂ is first and the curve"
                + " ends in the quadrant D₂ ≥ 0 ≥ D₄, in Case 2 (A and C) D₄ is first and it ends"
                + " in D₄ ≥ 0 ≥ D₂; it never leaves these quadrants. (b) is (a) near the origin.")
        .inputs(
            path("A", "0.2", "0.08"),
            at100("A", "0.2", "0.08"),
            path("B", "0.1", "0.05"),
            at100("B", "0.1", "0.05"),
            path("C", "0.4", "0.25"),
            at100("C", "0.4", "0.25"))
        .panel(deviations("whole", Axis.linear("D₂"), Axis.linear("D₄"), true))
        .panel(
            deviations(
                "near the origin",
                Axis.linear("D₂").from(-0.08, 0.02),
                Axis.linear("D₄").from(-0.05, 0.025),
                false))
        .build();
  }

  static Figure hitting() {
    return Figure.of("meanfield.fig-hitting-time", "The time to learn grows with log d")
        .source(OURS)
        .caption(
            "(a) The time at which half of degree 2 is learnt, D₂ = −γ₂/2, against the dimension, d"
                + " from 10 to 10⁸ (points), and lines with the predicted slope 1/(4σ₂²γ₂) in log d"
                + " through the last point (derived). (b) The slope from one dimension to the next"
                + " (points) and its predicted limit (lines): 1.25 for A, 2.5 for B, 0.625 for C."
                + " Settings: A (γ₂, γ₄) = (0.2, 0.08), B (0.1, 0.05), C (0.4, 0.25), σ₂ = σ₄ = 1.")
        .inputs(times("A", "0.2", "0.08"), times("B", "0.1", "0.05"), times("C", "0.4", "0.25"))
        .panel(
            Panel.of("", Axis.log("dimension d"), Axis.linear("time T½ of D₂ = −γ₂/2"))
                .with(
                    line("d", "predicted").from("times-B").colour(1).dashed(),
                    line("d", "predicted").from("times-A").colour(0).dashed(),
                    line("d", "predicted").from("times-C").colour(2).dashed(),
                    large("thalf", "times-B").label("B").colour(1),
                    large("thalf", "times-A").label("A").colour(0),
                    large("thalf", "times-C").label("C").colour(2)))
        .panel(
            Panel.of("", Axis.log("dimension d"), Axis.linear("slope of T½ against log d"))
                .with(
                    line("d", "limit").from("times-B").colour(1).dashed(),
                    line("d", "limit").from("times-A").colour(0).dashed(),
                    line("d", "limit").from("times-C").colour(2).dashed(),
                    large("slope", "times-B").colour(1),
                    large("slope", "times-A").colour(0),
                    large("slope", "times-C").colour(2)))
        .build();
  }

  private static Panel losses(String setting, String title, boolean named) {
    Panel panel = Panel.of(title, Axis.linear("time t"), Axis.log("loss L").from(1e-8, 0.3));
    for (int i = 0; i < DIMENSIONS.size(); i++) {
      panel =
          panel.with(
              line("t", "loss")
                  .from("curve-" + setting, where("d", DIMENSIONS.get(i)))
                  .label(named ? NAMES.get(i) : "")
                  .colour(i));
    }
    return panel.with(
        landmark("thalf", "marks-" + setting, "t", "loss").label(named ? "D₂ = −γ₂/2" : "").grey(),
        landmark("tz", "marks-" + setting, "t", "loss")
            .label(named ? "end of Phase 2" : "")
            .colour(4));
  }

  private static Panel deviations(String title, Axis x, Axis y, boolean named) {
    Panel panel =
        Panel.of(title, x, y)
            .with(horizontal(0).solid().width(0.5), vertical(0).solid().width(0.5));
    for (int i = 0; i < 3; i++) {
      String setting = List.of("A", "B", "C").get(i);
      String name = List.of("A, Case 2", "B, Case 1", "C, Case 2").get(i);
      panel =
          panel.with(
              line("d2", "d4").from("path-" + setting).label(named ? name : "").colour(i),
              landmark("tz", "at-" + setting, "d2", "d4").colour(4));
    }
    return panel;
  }

  private static Layer landmark(String name, String input, String x, String y) {
    return points(x, y).from(input, where("landmark", name)).width(1.4);
  }

  private static Layer large(String y, String input) {
    return points("d", y).from(input).width(1.3);
  }

  private static Input gammas(Input input, String gamma2, String gamma4) {
    return input.set("gamma2", gamma2).set("gamma4", gamma4);
  }

  private static Input curve(String setting, String gamma2, String gamma4, String times) {
    return gammas(Input.of("curve-" + setting, "meanfield.population"), gamma2, gamma4)
        .set("times", times)
        .sweep("d", DIMENSIONS.toArray(String[]::new));
  }

  private static Input marks(String setting, String gamma2, String gamma4) {
    return gammas(Input.of("marks-" + setting, "meanfield.landmarks"), gamma2, gamma4)
        .sweep("d", DIMENSIONS.toArray(String[]::new));
  }

  private static Input path(String setting, String gamma2, String gamma4) {
    return gammas(Input.of("path-" + setting, "meanfield.population"), gamma2, gamma4)
        .set("d", "100")
        .set("times", "0..150/1500");
  }

  private static Input at100(String setting, String gamma2, String gamma4) {
    return gammas(Input.of("at-" + setting, "meanfield.landmarks"), gamma2, gamma4).set("d", "100");
  }

  private static Input times(String setting, String gamma2, String gamma4) {
    return gammas(Input.of("times-" + setting, "meanfield.hitting-time"), gamma2, gamma4)
        .set("dimensions", "10:30:100:300:1000:3000:10000:100000:1000000:10000000:100000000");
  }
}
