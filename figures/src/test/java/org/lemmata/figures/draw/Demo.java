package org.lemmata.figures.draw;

import static org.lemmata.study.figure.Layer.band;
import static org.lemmata.study.figure.Layer.heatMap;
import static org.lemmata.study.figure.Layer.histogram;
import static org.lemmata.study.figure.Layer.horizontal;
import static org.lemmata.study.figure.Layer.line;
import static org.lemmata.study.figure.Layer.points;
import static org.lemmata.study.figure.Layer.vertical;
import static org.lemmata.study.figure.Layer.where;
import static org.lemmata.study.table.Column.real;
import static org.lemmata.study.table.Column.text;
import static org.lemmata.study.table.Column.whole;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Geometry;
import org.lemmata.study.figure.Panel;
import org.lemmata.study.figure.Projection;
import org.lemmata.study.figure.Selection;
import org.lemmata.study.table.Table;

/** A figure with every kind of layer over fixed tables. */
public final class Demo {

  private Demo() {}

  /** Its inputs. */
  public static Map<String, Table> tables() {
    Map<String, Table> tables = new LinkedHashMap<>();
    tables.put("decay", decay());
    tables.put("wave", wave());
    tables.put("matrix", matrix());
    tables.put("normal", normal());
    tables.put("optimum", optimum());
    tables.put("globe", globe());
    tables.put("places", places());
    return tables;
  }

  /** The declaration. */
  public static Figure figure() {
    return Figure.of("demo.fig-all", "Every kind of layer")
        .caption("Made-up numbers that show every kind of layer; no value is a published one.")
        .source("ours")
        .panel(decayPanel())
        .panel(wavePanel())
        .panel(histogramPanel())
        .panel(matrixPanel("Signed matrix", Geometry.Colours.DIVERGING, "weight"))
        .panel(sparsePanel())
        .panel(matrixPanel("", Geometry.Colours.SEQUENTIAL, "size"))
        .panel(globePanel("A function on the sphere", Geometry.Colours.DIVERGING, "value"))
        .panel(globePanel("", Geometry.Colours.SEQUENTIAL, "size"))
        .panel(decayPanel())
        .panel(globePanel("Beside axes", Geometry.Colours.DIVERGING, "value"))
        .columns(2)
        .build();
  }

  private static Panel decayPanel() {
    return Panel.of(
            "Error of the estimate",
            Axis.log("number of samples n"),
            Axis.log("squared error ‖η̂ − η*‖₂²"))
        .with(
            line("n", "theory").from("decay").by("d").colour(0),
            points("n", "mean", "se").from("decay").by("d").label("d = {}").colour(0),
            horizontal(2e-5).label("noise floor σ²"));
  }

  private static Panel wavePanel() {
    Selection all = Selection.of("wave");
    return Panel.of(
            "A band around a line that crosses zero, with a title too long for one line",
            Axis.linear("time t"),
            Axis.linear("alignment ⟨w, w*⟩ / (‖w‖₂ ‖w*‖₂), averaged over particles"))
        .with(
            band("t", "low", "high").from(all).label("± 2 standard errors").colour(0),
            line("t", "y").from(all).label("finite width").colour(0),
            line("t", "limit").from(all).label("m → ∞").colour(1).dashed(),
            vertical(6.5).label("log d / γ₂"),
            horizontal("at").from("optimum", where("kind", "level")).dotted());
  }

  private static Panel histogramPanel() {
    return Panel.of("", Axis.linear("eigenvalue λ"), Axis.linear("density"))
        .with(
            histogram("value", 24).from("normal").by("group").label("{}").colour(0),
            vertical("at").from("optimum", where("kind", "mean")).label("predicted mean"));
  }

  private static Panel matrixPanel(String title, Geometry.Colours colours, String value) {
    return Panel.of(title, Axis.linear("column j"), Axis.linear("row i"))
        .with(
            heatMap("j", "i", value, colours)
                .from("matrix")
                .label(value.equals("weight") ? "entry of W₁ᵀW₂" : "|entry|"));
  }

  private static Panel globePanel(String title, Geometry.Colours colours, String value) {
    return Panel.globe(title, Projection.MOLLWEIDE)
        .with(
            heatMap("longitude", "latitude", value, colours).from("globe").label("value g(x)"),
            points("longitude", "latitude").from("places").by("kind").label("{}").colour(6));
  }

  private static Panel sparsePanel() {
    Selection all = Selection.of("wave");
    return Panel.of("Legend below", Axis.linear("t").from(0, 10), Axis.linear("tiny").from(0, 4e-5))
        .with(
            band("t", "zero", "tinyhigh").from(all).label("everything below is allowed"),
            line("t", "tiny").from(all).label("a first automatic line"),
            line("t", "tiny2").from(all).label("a second automatic line"),
            points("t", "tiny3").from(all).label("automatic points"));
  }

  private static Table decay() {
    Table.Builder table =
        Table.with(
            List.of(
                whole("d", "d"),
                real("n", "n"),
                real("mean", "mean"),
                real("se", "se"),
                real("theory", "theory")));
    int step = 0;
    for (int d : new int[] {5, 20, 80}) {
      for (double n = 10; n <= 20000; n *= 2.5) {
        double theory = d / n / 40;
        double wiggle = 1 + 0.25 * Math.sin(7.0 * ++step);
        table.row(d, n, theory * wiggle, 0.15 * theory, theory);
      }
    }
    return table.row(5, 100.0, Double.NaN, 1.0, Double.NaN).build();
  }

  private static Table wave() {
    Table.Builder table =
        Table.with(
            List.of(
                real("t", "t"),
                real("y", "y"),
                real("low", "low"),
                real("high", "high"),
                real("limit", "limit"),
                real("zero", "zero"),
                real("tinyhigh", "tinyhigh"),
                real("tiny", "tiny"),
                real("tiny2", "tiny2"),
                real("tiny3", "tiny3")));
    for (int i = 0; i <= 60; i++) {
      double t = i / 6.0;
      double y = Math.tanh(t - 5) + 0.1 * Math.sin(3 * t);
      double spread = 0.08 + 0.02 * t;
      double tiny = 3e-5 * Math.exp(-t / 4);
      table.row(
          t,
          y,
          y - spread,
          y + spread,
          Math.tanh(t - 5),
          0.0,
          4e-5,
          tiny,
          tiny * tiny * 3e4,
          i % 6 == 0 ? 2e-5 + 1e-5 * Math.cos(t) : Double.NaN);
    }
    return table.build();
  }

  private static Table matrix() {
    Table.Builder table =
        Table.with(
            List.of(whole("i", "i"), whole("j", "j"), real("weight", "w"), real("size", "s")));
    for (int i = 0; i < 8; i++) {
      for (int j = 0; j < 12; j++) {
        double weight = i == j ? 1.5 : 0.7 * Math.sin(i + 2.0 * j) * Math.exp(-0.2 * (i + j));
        table.row(i, j, i == 3 && j == 7 ? Double.NaN : weight, Math.abs(weight) * 1e-6);
      }
    }
    return table.build();
  }

  private static Table globe() {
    Table.Builder table =
        Table.with(
            List.of(
                real("longitude", "longitude"),
                real("latitude", "latitude"),
                real("value", "value"),
                real("size", "size")));
    for (int latitude = -88; latitude <= 88; latitude += 4) {
      for (int longitude = -178; longitude <= 178; longitude += 4) {
        double east = Math.toRadians(longitude);
        double north = Math.toRadians(latitude);
        double wave = Math.pow(Math.cos(north), 4) * Math.cos(4 * east) + 0.6 * Math.sin(3 * north);
        boolean hole = latitude == 60 && longitude == 90;
        table.row((double) longitude, (double) latitude, hole ? Double.NaN : wave, wave * wave);
      }
    }
    return table.build();
  }

  private static Table places() {
    return Table.with(
            List.of(
                text("kind", "kind"), real("longitude", "longitude"), real("latitude", "latitude")))
        .row("largest value", 0.0, 0.0)
        .row("on the edge", 180.0, 30.0)
        .row("pole", 12.0, 90.0)
        .build();
  }

  private static Table normal() {
    Table.Builder table = Table.with(List.of(text("group", "group"), real("value", "value")));
    for (int i = 0; i < 2000; i++) {
      double sum = 0;
      for (int k = 1; k <= 6; k++) {
        double u = (i * Math.sqrt(2 + k * k)) % 1;
        sum += u - 0.5;
      }
      boolean wide = i % 2 == 0;
      table.row(wide ? "before training" : "after training", wide ? 2 + 1.4 * sum : 1 + 0.5 * sum);
    }
    return table.build();
  }

  private static Table optimum() {
    return Table.with(List.of(text("kind", "kind"), real("at", "at")))
        .row("level", 0.25)
        .row("mean", 2.0)
        .build();
  }
}
