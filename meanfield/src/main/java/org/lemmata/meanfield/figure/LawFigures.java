package org.lemmata.meanfield.figure;

import static org.lemmata.study.figure.Layer.histogram;
import static org.lemmata.study.figure.Layer.horizontal;
import static org.lemmata.study.figure.Layer.line;
import static org.lemmata.study.figure.Layer.vertical;
import static org.lemmata.study.figure.Layer.where;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;

/** Figures of single neurons and of the law of w, and of what fails. */
final class LawFigures {

  private static final String OURS = "ours (the paper has no experiments)";
  private static final List<String> TIMES = List.of("0", "4", "8", "40");
  private static final String LOG_TIMES =
      "0.1:0.2:0.4:0.7:1:1.5:2:2.5:3:3.5:4:4.5:5:5.5:6:6.5:7:7.5:8:8.5:9:9.5:10:11:12:13:14:15:16:18"
          + ":20:22:25:28:32:36:40:45:50:60:70:80:90:100:115:130:150:175:200:230:260:300:350:400:500:600:800:1000";

  private LawFigures() {}

  static Figure trajectories() {
    return Figure.of("meanfield.fig-trajectories", "Neurons from a grid of starts")
        .source(OURS)
        .caption(
            "w = ⟨u, q⟩ of single neurons in the flow of infinitely many, setting A, (γ₂, γ₄) ="
                + " (0.2, 0.08), σ₂ = σ₄ = 1. (a) d = 10⁸, from multiples of the typical size 1/√d"
                + " = 10⁻⁴: neurons grow at one rate for as long as they are small. Phase 1 ends at"
                + " T₁, when the neuron that starts at log d/√d (thick) has reached 1/log d"
                + " (dashed); Phase 2 ends at the grey line. (b) d = 100, on a linear scale: the"
                + " largest neurons are held back when degree 4 has overshot, the small ones go on"
                + " until degree 2 is learnt.")
        .inputs(
            Input.of("large", "meanfield.trajectories")
                .set("d", "100000000")
                .set("times", "0..40/200")
                .set("starts", "0.00001:0.00003:0.0001:0.0003:0.0006:0.001842068:0.005"),
            Input.of("phases", "meanfield.phases").set("d", "100000000"),
            Input.of("small", "meanfield.trajectories")
                .set("d", "100")
                .set("times", "0..30/200")
                .set("starts", "0.005:0.02:0.05:0.1:0.15:0.2:0.3:0.4:0.6:0.8"),
            Input.of("end", "meanfield.phases").set("d", "100"))
        .panel(
            starts(
                Panel.of("d = 10⁸", Axis.linear("time t"), Axis.log("w"))
                    .with(
                        horizontal(1 / StrictMath.log(1e8)).label("1/log d"),
                        vertical("t1").from("phases").label("end of Phase 1").dotted(),
                        vertical("tz").from("phases").label("end of Phase 2").solid().width(0.6),
                        start("large", "0.001842068").colour(6).width(1.8)),
                "large",
                List.of("1.0E-5", "3.0E-5", "1.0E-4", "3.0E-4", "6.0E-4", "0.005")))
        .panel(
            starts(
                Panel.of("d = 100", Axis.linear("time t"), Axis.linear("w").from(0, 1))
                    .with(vertical("tz").from("end").solid().width(0.6)),
                "small",
                List.of("0.005", "0.02", "0.05", "0.1", "0.15", "0.2", "0.3", "0.4", "0.6", "0.8")))
        .build();
  }

  static Figure law() {
    Figure.Builder figure =
        Figure.of("meanfield.fig-law", "The law of w at several times")
            .source(OURS)
            .caption(
                "Density of w = ⟨u, q⟩ over infinitely many neurons, setting A, (γ₂, γ₄) = (0.2,"
                    + " 0.08), d = 100: uniform on the sphere at first, then pulled towards ±q. At"
                    + " t = 40 the means of P₂ and P₄ are those of the target to within 10⁻³; many"
                    + " laws have these means, and the flow has chosen one. Histograms of 4000"
                    + " quantiles.")
            .inputs(
                Input.of("law", "meanfield.law")
                    .set("d", "100")
                    .set("times", String.join(":", TIMES))
                    .set("neurons", "2000"));
    for (String time : TIMES) {
      figure.panel(
          Panel.of("t = " + time, Axis.linear("w").from(-1, 1), Axis.linear("density"))
              .with(histogram("w", 50).from("law", where("t", time)).colour(0)));
    }
    return figure.build();
  }

  static Figure broken() {
    return Figure.of("meanfield.fig-broken", "What fails when an assumption is broken")
        .source(OURS)
        .caption(
            "d = 300, σ₂ = σ₄ = 1; (γ₂, γ₄) in the legend. Setting A meets the assumptions and"
                + " learns. The others each break one: γ₄ < γ₂², γ₄ > γ₂, γ₂ < 0, γ₂ = 0. No law of"
                + " w has their means, so the loss cannot vanish. (a) Loss against time. With γ₂ ="
                + " 0 nothing happens until t is about 60, because small w do not grow by"
                + " themselves. (b) Where a neuron is at t = 1000, against where it started: with"
                + " γ₄ < γ₂² all end at one |w|, with γ₄ > γ₂ and γ₂ = 0 at 0 or 1, with γ₂ < 0 at"
                + " 0. Where neurons part, to 0 and to 1, the 400 nodes of the law decide which go"
                + " where, and the loss is right to 1 or 2 per cent only.")
        .inputs(
            loss("loss-a", "0.2", "0.08"),
            loss("loss-small", "0.2", "0.01").forced(),
            loss("loss-large", "0.1", "0.3").forced(),
            loss("loss-negative", "-0.1", "0.05").forced(),
            loss("loss-zero", "0", "0.05").forced(),
            map("map-a", "0.2", "0.08"),
            map("map-small", "0.2", "0.01").forced(),
            map("map-large", "0.1", "0.3").forced(),
            map("map-negative", "-0.1", "0.05").forced(),
            map("map-zero", "0", "0.05").forced())
        .panel(
            panels(
                Panel.of("loss", Axis.log("time t"), Axis.log("loss L").from(1e-8, 0.1)),
                "loss-",
                "t",
                "loss",
                true))
        .panel(
            panels(
                Panel.of(
                    "where neurons end",
                    Axis.linear("w at t = 0").from(0, 0.2),
                    Axis.linear("w at t = 1000").from(-0.02, 1.02)),
                "map-",
                "start",
                "w",
                false))
        .build();
  }

  private static Panel panels(Panel panel, String input, String x, String y, boolean named) {
    List<String> settings = List.of("a", "small", "large", "negative", "zero");
    List<String> names =
        List.of(
            "(0.2, 0.08): A",
            "(0.2, 0.01): γ₄ < γ₂²",
            "(0.1, 0.3): γ₄ > γ₂",
            "(−0.1, 0.05): γ₂ < 0",
            "(0, 0.05): γ₂ = 0");
    List<Layer> lines = new ArrayList<>();
    for (int i = 0; i < settings.size(); i++) {
      Layer line =
          line(x, y).from(input + settings.get(i)).label(named ? names.get(i) : "").colour(i);
      lines.add(i % 2 == 0 ? line : line.dashed());
    }
    return panel.with(lines);
  }

  private static Input loss(String name, String gamma2, String gamma4) {
    return Input.of(name, "meanfield.population")
        .set("d", "300")
        .set("gamma2", gamma2)
        .set("gamma4", gamma4)
        .set("times", LOG_TIMES);
  }

  private static Input map(String name, String gamma2, String gamma4) {
    return Input.of(name, "meanfield.law")
        .set("d", "300")
        .set("gamma2", gamma2)
        .set("gamma4", gamma4)
        .set("times", "1000")
        .set("neurons", "500", "1500", "1500");
  }

  private static Panel starts(Panel panel, String input, List<String> starts) {
    return panel.with(
        starts.stream().map(start -> start(input, start).colour(0).width(0.8)).toList());
  }

  private static Layer start(String input, String start) {
    return line("t", "w").from(input, where("start", start));
  }
}
