package org.lemmata.harmonics.figure;

import static org.lemmata.study.figure.Layer.histogram;
import static org.lemmata.study.figure.Layer.line;
import static org.lemmata.study.figure.Layer.points;
import static org.lemmata.study.figure.Layer.where;

import java.util.List;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;
import org.lemmata.study.figure.Selection;
import org.lemmata.study.figure.Style;

/** How large random harmonics are, against degree and dimension, and by which law. */
final class RatioFigures {

  private static final String RATIO = "R = ‖g‖∞ / ‖g‖₂";

  private static final Style FOUND = Style.AUTO.colour(6);
  private static final Style PREDICTED = Style.AUTO.colour(0);
  private static final Style PAPER = Style.AUTO.colour(1).dashed();
  private static final Style REFINED = Style.AUTO.colour(2).dashed();
  private static final Style WORST = Style.AUTO.colour(3).dotted();

  private RatioFigures() {}

  static Figure degree() {
    return Figure.of("harmonics.fig-degree", "How the ratio of norms grows with the degree")
        .source(HarmonicsFigures.OURS)
        .caption(
            "The ratio R of sup norm to L² norm of a harmonic of degree k in dimension d. Circles:"
                + " medians over random harmonics; exact for k = 2 and certified within 0.5% for"
                + " d = 3, elsewhere medians of the largest values that ascents found, which are"
                + " lower bounds. Blue: the median that the expected Euler characteristic predicts"
                + " (derived; a prediction, not a bound). Dashed: the paper's bound, Lemma 6, and"
                + " the refined bound 5.235 √(ln(3/δ) + d ln(3k)) (derived), both for δ = 0.01."
                + " Dotted: √N, the worst case of Fact 2, which zonal harmonics attain; from d = 5"
                + " on it soon goes beyond both bounds, which speak of random harmonics only.")
        .inputs(
            found("3", "2:3:4:6:8:12:16", "2:3:4:6:8:12:16:24:32:64"),
            found("5", "2:3:4:6", "2:3:4:6:8:12"),
            found("10", "2:3:4", "2:3:4:5"),
            found("20", "2:3", "2:3:4").set("draws", "8", "60", "200"),
            curves("bounds", "harmonics.bounds").set("delta", "0.01"),
            curves("euler", "harmonics.euler-characteristic"))
        .panel(degreePanel("3", true))
        .panel(degreePanel("5", false))
        .panel(degreePanel("10", false))
        .panel(degreePanel("20", false))
        .build();
  }

  static Figure dimension() {
    return Figure.of("harmonics.fig-dimension", "How the ratio of norms grows with the dimension")
        .source(HarmonicsFigures.OURS)
        .caption(
            "Medians of R over random harmonics of a fixed degree against the dimension d, with one"
                + " standard error. (a) k = 2, where R is exact: the largest |eigenvalue| of a"
                + " random matrix. (b) k = 4, medians of the largest values that ascents found:"
                + " lower bounds. The powers fitted are near 1/2, the nearer the larger d is. The"
                + " paper's bound (Lemma 6) grows like d, the refined one (derived) like √d for"
                + " large d; both for δ = 0.01. (c) R/√d rises to its limit E₀ for d → ∞, the"
                + " ground state energy of a spherical spin glass (derived): √2 for k = 2 and 1.794"
                + " for k = 4. Lines: the medians that the expected Euler characteristic predicts"
                + " (derived).")
        .inputs(
            growth("two", "2", "5:10:20:40:80", "5:7:10:14:20:28:40:56:80:112:160")
                .set("draws", "100", "1000", "4000"),
            growth("four", "4", "5:7:10", "5:7:10:14:20").set("draws", "24", "60", "400"),
            Input.of("bounds", "harmonics.bounds")
                .set("delta", "0.01")
                .sweep("k", "2", "4")
                .sweep("d", "5", "10", "20", "40", "80", "160"))
        .columns(3)
        .panel(growthPanel("k = 2, exact", "two", "2"))
        .panel(growthPanel("k = 4, largest found", "four", "4"))
        .panel(
            Panel.of("divided by √d", Axis.log("dimension d"), Axis.linear("median R / √d"))
                .with(
                    line("d", "constant").from("four").label("limit E₀").grey().dotted(),
                    line("d", "constant").from("two").grey().dotted())
                .with(scaled("four", "k = 4", 1))
                .with(scaled("two", "k = 2", 0)))
        .build();
  }

  static Figure law() {
    return Figure.of("harmonics.fig-law", "The law of the ratio of norms")
        .source(HarmonicsFigures.OURS)
        .caption(
            "Histograms of R over random harmonics, and the density that the expected Euler"
                + " characteristic predicts (derived) by P(R > u) = 1 − exp(−Eχ(u)). It takes peaks"
                + " to be independent: it is good in the upper tail, where peaks are rare, and too"
                + " wide below. The curve begins where Eχ begins to decrease, and what lies below"
                + " is missing from it. (a) R is certified within 0.5%. (b) The largest values that"
                + " ascents found, lower bounds of R. (c), (d) R is exact.")
        .inputs(
            draws("3", "8", "1400", "4000", "20000"),
            draws("5", "4", "250", "4000", "20000"),
            draws("10", "2", "2000", "40000", "400000"),
            draws("50", "2", "400", "10000", "40000"),
            curve("3", "8"),
            curve("5", "4"),
            curve("10", "2"),
            curve("50", "2"))
        .panel(lawPanel("3", "8", "certified", 2, 4))
        .panel(lawPanel("5", "4", "largest found", 2.5, 5))
        .panel(lawPanel("10", "2", "exact", 3.2, 6))
        .panel(lawPanel("50", "2", "exact", 8.5, 11.5))
        .build();
  }

  private static Input found(String d, String quick, String larger) {
    return Input.of("found-" + d, "harmonics.ratio-summary")
        .set("d", d)
        .set("degrees", quick, larger, larger)
        .set("draws", "12", "60", "200")
        .set("starts", "30", "100", "400");
  }

  private static Input curves(String name, String study) {
    return Input.of(name, study)
        .sweep("d", "3", "5", "10", "20")
        .sweep("k", "2", "3", "4", "6", "8", "12", "16", "24", "32", "48", "64");
  }

  /** The first panel's legend is that of all of them. */
  private static Panel degreePanel(String d, boolean legend) {
    Selection bounds = Selection.of("bounds", where("d", d));
    Selection euler = Selection.of("euler", where("d", d));
    return Panel.of("d = " + d, Axis.log("degree k"), Axis.log(RATIO).from(1, 1000))
        .with(
            curve("worst_case", bounds, WORST).label(legend ? "worst case √N" : ""),
            curve("lemma_6", bounds, PAPER).label(legend ? "Lemma 6" : ""),
            curve("refined", bounds, REFINED).label(legend ? "refined bound" : ""),
            curve("median", euler, PREDICTED).label(legend ? "predicted median" : ""),
            points("k", "median")
                .from("found-" + d)
                .label(legend ? "median found" : "")
                .style(FOUND));
  }

  private static Layer curve(String y, Selection rows, Style style) {
    return line("k", y).from(rows).style(style);
  }

  private static Input growth(String name, String k, String quick, String larger) {
    return Input.of(name, "harmonics.ratio-growth")
        .set("k", k)
        .set("dimensions", quick, larger, larger)
        .set("starts", "50", "100", "400");
  }

  private static Panel growthPanel(String title, String input, String k) {
    Selection bounds = Selection.of("bounds", where("k", k));
    return Panel.of(title, Axis.log("dimension d"), Axis.log("median " + RATIO).from(1, 2000))
        .with(
            line("d", "lemma_6").from(bounds).label("Lemma 6").style(PAPER),
            line("d", "refined").from(bounds).label("refined").style(REFINED),
            line("d", "fitted")
                .from(input)
                .by("power")
                .label("fitted, power {} of d")
                .style(PREDICTED),
            points("d", "median", "standard_error").from(input).label("median").style(FOUND));
  }

  /** What is predicted, and on it what was found. */
  private static List<Layer> scaled(String input, String label, int colour) {
    return List.of(
        line("d", "scaled_predicted").from(input).label(label).colour(colour),
        points("d", "scaled", "scaled_error").from(input).label(label).colour(colour));
  }

  private static Input draws(String d, String k, String quick, String standard, String full) {
    return Input.of("draws-" + d + "-" + k, "harmonics.ratio")
        .set("d", d)
        .set("k", k)
        .set("draws", quick, standard, full);
  }

  private static Input curve(String d, String k) {
    return Input.of("law-" + d + "-" + k, "harmonics.euler-law").set("d", d).set("k", k);
  }

  private static Panel lawPanel(String d, String k, String known, double from, double to) {
    return Panel.of(
            "d = " + d + ", k = " + k + ", " + known,
            Axis.linear(RATIO).from(from, to),
            Axis.linear("density"))
        .with(
            histogram("ratio", 24)
                .from("draws-" + d + "-" + k)
                .label("random harmonics")
                .style(PREDICTED),
            line("ratio", "density").from("law-" + d + "-" + k).label("predicted").colour(1));
  }
}
