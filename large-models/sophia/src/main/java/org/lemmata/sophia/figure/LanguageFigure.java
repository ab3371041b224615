package org.lemmata.sophia.figure;

import static org.lemmata.study.figure.Layer.band;
import static org.lemmata.study.figure.Layer.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lemmata.sophia.language.Contender;
import org.lemmata.sophia.study.LanguageCurves;
import org.lemmata.sophia.study.LanguageProtocol;
import org.lemmata.study.Request;
import org.lemmata.study.Scale;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;
import org.lemmata.study.figure.Style;
import org.lemmata.study.figure.Style.Dash;

/** Trainings of a small language model. */
final class LanguageFigure {

  private static final double BAND = 0.25;

  private static final List<Curve> CURVES =
      List.of(
          new Curve(Contender.ADAMW, "AdamW", Dash.SOLID),
          new Curve(Contender.SOPHIA_G, "Sophia-G", Dash.SOLID),
          new Curve(Contender.SOPHIA_H, "Sophia-H", Dash.DASHED),
          new Curve(Contender.SIGN, "sign momentum", Dash.DOTTED),
          new Curve(Contender.LION, "Lion", Dash.SOLID));

  private LanguageFigure() {}

  /** One optimiser, its name in the legend, and how it is told from one that does the same. */
  private record Curve(Contender contender, String name, Dash dash) {

    String input() {
      return contender.label();
    }

    int colour() {
      return CURVES.indexOf(this);
    }

    Layer against(String x, String y) {
      return line(x, y).from(input()).style(new Style(colour(), dash, 1, 1));
    }

    Input table() {
      Input input = Input.of(input(), LanguageCurves.STUDY.id());
      Map<String, String> quick = settings(Scale.QUICK);
      Map<String, String> standard = settings(Scale.STANDARD);
      Map<String, String> full = settings(Scale.FULL);
      for (String name : quick.keySet()) {
        input = input.set(name, quick.get(name), standard.get(name), full.get(name));
      }
      return input;
    }

    private Map<String, String> settings(Scale scale) {
      LanguageProtocol protocol = LanguageProtocol.at(scale);
      List<String> all = new ArrayList<>(protocol.settings(contender, protocol.steps()));
      all.add("repetitions=" + protocol.repetitions());
      return Request.with(all.toArray(String[]::new)).set();
    }
  }

  static Figure figure() {
    return Figure.of("sophia.fig-language-model", "A small language model by five optimisers")
        .source(
            "ours, after the paper's Figures 1 and 4, which are of models a thousand times larger")
        .caption(
            "Validation loss of a GPT that learns sonnets by characters: the mean over repetitions,"
                + " and from the least to the largest. (a) Against steps; (b) against passes over a"
                + " batch, with those that estimate the curvature. (c) Coordinates that Sophia does"
                + " not clip; (d) steps whose gradient is clipped to norm 1. Lines that coincide"
                + " show through each other's dashes. AdamW, Sophia-G and"
                + " sign momentum have the best settings of the grids in the notes, which are not"
                + " equal, tuned at 300 steps on the same held-out text in another repetition;"
                + " Sophia-H has those of Sophia-G, and Lion was not tuned. A tiny model at the"
                + " quick scale, two layers of width 64 at the others.")
        .inputs(CURVES.stream().map(Curve::table).toArray(Input[]::new))
        .panel(losses("steps", "step", "steps", true))
        .panel(losses("compute", "passes", "forward and backward passes", false))
        .panel(
            rates(
                "Sophia's win rate",
                "win_rate",
                "share of coordinates not clipped",
                CURVES.subList(1, 3)))
        .panel(rates("gradient clipping", "clip_rate", "share of steps clipped", CURVES))
        .build();
  }

  private static Panel losses(String title, String x, String label, boolean named) {
    Axis loss = Axis.linear("validation loss (nat)");
    return Panel.of(title, Axis.linear(label), loss)
        .with(
            each(
                CURVES,
                curve ->
                    band(x, "least_loss", "largest_loss")
                        .from(curve.input())
                        .colour(curve.colour())
                        .opacity(BAND)))
        .with(
            each(
                CURVES,
                curve -> curve.against(x, "validation_loss").label(named ? curve.name() : "")));
  }

  private static Panel rates(String title, String column, String label, List<Curve> curves) {
    return Panel.of(title, Axis.linear("steps"), Axis.linear(label).from(0, 1))
        .with(each(curves, curve -> curve.against("step", column)));
  }

  private static List<Layer> each(List<Curve> curves, Function<Curve, Layer> layer) {
    return curves.stream().map(layer).toList();
  }
}
