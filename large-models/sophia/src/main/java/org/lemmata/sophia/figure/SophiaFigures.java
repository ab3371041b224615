package org.lemmata.sophia.figure;

import static org.lemmata.study.figure.Layer.heatMap;
import static org.lemmata.study.figure.Layer.horizontal;
import static org.lemmata.study.figure.Layer.line;
import static org.lemmata.study.figure.Layer.points;
import static org.lemmata.study.figure.Layer.where;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.sophia.published.PublishedLosses;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Geometry;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;

/** All figures. */
public final class SophiaFigures {

  private static final String[] RATIOS = {"1", "10", "100", "1000", "10000"};

  private SophiaFigures() {}

  /** In the order of the paper. */
  public static List<Figure> all() {
    return List.of(toy(), condition(), zipf(), LanguageFigure.figure(), losses());
  }

  private static Figure toy() {
    List<String> methods = List.of("gd", "signgd", "adam", "newton", "sophia");
    List<String> names =
        List.of("gradient descent", "its sign", "Adam", "Newton", "Sophia, exact diagonal");
    List<Layer> paths = new ArrayList<>();
    paths.add(
        heatMap("x", "y", "log_loss", Geometry.Colours.SEQUENTIAL).from("landscape").opacity(0.5));
    List<Layer> losses = new ArrayList<>();
    for (int i = 0; i < methods.size(); i++) {
      String method = methods.get(i);
      paths.add(line("at_x", "at_y").from("paths", where("method", method)).colour(i).width(1.2));
      paths.add(points("at_x", "at_y").from("paths", where("method", method)).colour(i).width(0.5));
      losses.add(line("step", method).from("losses").label(names.get(i)).colour(i));
    }
    losses.add(horizontal(8).label("the saddle's loss").grey().dotted());
    return Figure.of("sophia.fig-2", "Five methods on the toy loss")
        .source("Figure 2; start, step sizes and numbers are this project's")
        .caption(
            "8(x − 1)²(1.3x² + 2x + 1) + (y − 4)²/2 from (0.23, −0.17). (a) The first 40 steps over"
                + " log₁₀(0.001 + L); the minimum is (1, 4). Newton's method jumps to the saddle"
                + " (0, 4) at once, descent by signs circles the minimum. (b) Losses; Sophia passes"
                + " 10⁻⁶ at step 16, Adam at 153, gradient descent at 546. Nobody tuned the rates.")
        .inputs(
            Input.of("landscape", "sophia.toy-landscape"),
            Input.of("paths", "sophia.toy-paths").set("steps", "40"),
            Input.of("losses", "sophia.toy").set("steps", "200"))
        .panel(Panel.of("paths", Axis.linear("x"), Axis.linear("y")).with(paths))
        .panel(
            Panel.of("losses", Axis.linear("step"), Axis.log("loss L").from(1e-8, 30)).with(losses))
        .build();
  }

  private static Figure condition() {
    return Figure.of("sophia.fig-condition", "Steps against the condition number")
        .source("ours (the paper's convex theorem, in numbers)")
        .caption(
            "Steps to 10⁻¹⁰ on (cosh z₁ − 1) + κ(cosh z₂ − 1) from where each part is 10: clipped"
                + " Newton takes 38 for every κ, far below the theorem's bound; gradient descent"
                + " with the largest safe rate grows like κ. Descent by signs on a quadratic, to"
                + " 0.01, grows like √κ at its best rate, and stays above its lower bound.")
        .inputs(
            Input.of("convex", "sophia.convex").sweep("kappa", RATIOS),
            Input.of("signs", "sophia.signs").sweep("kappa", RATIOS))
        .panel(
            Panel.of("", Axis.log("condition number κ"), Axis.log("steps"))
                .with(
                    line("kappa", "bound").from("convex").label("bound for Newton").grey(),
                    line("kappa", "gd_steps").from("convex").label("gradient descent").colour(0),
                    points("kappa", "gd_steps").from("convex").colour(0),
                    line("kappa", "best_steps").from("signs").label("best by signs").colour(1),
                    points("kappa", "best_steps").from("signs").colour(1),
                    line("kappa", "lower_bound")
                        .from("signs")
                        .label("lower bound for signs")
                        .colour(1)
                        .dotted(),
                    line("kappa", "sophia_steps")
                        .from("convex")
                        .label("clipped Newton (Sophia)")
                        .colour(4),
                    points("kappa", "sophia_steps").from("convex").colour(4)))
        .build();
  }

  private static Figure zipf() {
    return Figure.of("sophia.fig-zipf", "A convex language model with Zipf contexts")
        .source("ours")
        .caption(
            "Loss less entropy after 50 steps on a random bigram language of 64 symbols, by the"
                + " largest rate, for every rate of each grid. (a) Contexts occur like 1/c: the"
                + " best gradient descent is far behind its sign, Adam and Sophia with the exact"
                + " diagonal. (b) All contexts equally often: it is ahead of them.")
        .inputs(
            Input.of("zipf", "sophia.zipf"),
            Input.of("uniform", "sophia.zipf").set("contexts", "uniform"))
        .panel(rates("Zipf contexts", "zipf", true))
        .panel(rates("uniform contexts", "uniform", false))
        .build();
  }

  private static Panel rates(String title, String input, boolean named) {
    List<String> optimisers = List.of("gd", "sign", "adam", "sophia");
    List<String> names = List.of("gradient descent", "its sign", "Adam", "Sophia, exact");
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < optimisers.size(); i++) {
      String label = named ? names.get(i) : "";
      layers.add(
          line("rate", "excess")
              .from(input, where("optimiser", optimisers.get(i)))
              .label(label)
              .colour(i));
      layers.add(
          points("rate", "excess").from(input, where("optimiser", optimisers.get(i))).colour(i));
    }
    return Panel.of(title, Axis.log("largest rate"), Axis.log("excess loss").from(1e-3, 10))
        .with(layers);
  }

  private static Figure losses() {
    List<String> optimisers = List.of("adam", "lion", "sophia-h", "sophia-g");
    List<String> names = List.of("AdamW", "Lion", "Sophia-H", "Sophia-G");
    List<Layer> paper = new ArrayList<>();
    List<Layer> users = new ArrayList<>();
    for (int i = 0; i < optimisers.size(); i++) {
      String optimiser = optimisers.get(i);
      paper.add(
          points("millions", "loss")
              .from(PublishedLosses.PAPER.name(), where("optimiser", optimiser))
              .label(names.get(i))
              .colour(i));
      if (i == 0 || i == 3) {
        paper.add(
            points("millions", "loss")
                .from(PublishedLosses.REPOSITORY.name(), where("optimiser", optimiser))
                .label(names.get(i) + ", repository's plots")
                .colour(i)
                .width(0.5));
        users.add(
            points("place", "loss")
                .from(PublishedLosses.USERS.name(), where("optimiser", optimiser))
                .colour(i));
      }
    }
    return Figure.of("sophia.fig-published", "Published losses, and what users report")
        .source("the paper, the authors' repository, and its issues; none is computed here")
        .caption(
            "Validation losses of GPT-2 models. (a) After 100,000 steps, from the paper and, small,"
                + " from the plots in the authors' repository, which differ from it. (b) What users"
                + " of the repository report at 125M parameters: in issue 31 AdamW after a sweep,"
                + " at 100,000 steps, is ahead; in issue 46 AdamW has 200,000 steps. Values of"
                + " other people; nothing here is measured by this project.")
        .published(PublishedLosses.PAPER, PublishedLosses.REPOSITORY, PublishedLosses.USERS)
        .panel(
            Panel.of(
                    "as published",
                    Axis.log("parameters in millions").from(100, 1000),
                    Axis.linear("validation loss"))
                .with(paper))
        .panel(
            Panel.of(
                    "users' reports",
                    Axis.named("", List.of("issue 31", "issue 46")),
                    Axis.linear("validation loss"))
                .with(users))
        .build();
  }
}
