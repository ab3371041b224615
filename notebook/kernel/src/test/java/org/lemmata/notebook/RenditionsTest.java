package org.lemmata.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.lemmata.checks.Checked;
import org.lemmata.checks.Checker;
import org.lemmata.figures.draw.Drawing;
import org.lemmata.figures.draw.FigureData;
import org.lemmata.figures.table.TablePlot;
import org.lemmata.study.Papers;
import org.lemmata.study.Request;
import org.lemmata.study.Scale;
import org.lemmata.study.run.Runner;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** Values are shown as what they are. */
class RenditionsTest {

  private static final Papers PAPERS = Papers.load();
  private static final Renderer RENDERER = new Renderer();

  static {
    Renditions.register(RENDERER);
  }

  @Test
  void aTableIsOneOfHtmlWithItsFirstRowsAndACount() {
    Table.Builder rows =
        Table.with(
            List.of(
                new Column("n", Column.Type.WHOLE, "1", "how many"),
                new Column("time", Column.Type.REAL, "s", "how long"),
                new Column("name", Column.Type.TEXT, "", "what it is called")));
    for (int i = 0; i < 25; i++) {
      rows.row(i, i == 3 ? Double.NaN : i / 3.0, i == 0 ? "<b>&" : "1:2:" + i);
    }
    Document page = Jsoup.parse(html(rows.build()));
    assertEquals(List.of("n", "time [s]", "name"), page.select("th").eachText());
    assertEquals("how long", page.select("th").get(1).attr("title"));
    assertEquals(20, page.select("tbody tr").size());
    assertEquals("25 rows, of which the first 20 are shown", page.select("caption").text());
    assertEquals(List.of("0", "0", "<b>&"), page.select("tbody tr").get(0).select("td").eachText());
    // Six digits.
    assertEquals("0.333333", page.select("tbody tr").get(1).select("td").get(1).text());
    assertEquals("", page.select("tbody tr").get(3).select("td").get(1).text());
    String plain = text(rows.build());
    assertTrue(plain.startsWith("n,time,name\n0,0,<b>&\n1,0.3333333333333333,1:2:1\n"), plain);
    assertTrue(plain.endsWith("\n25 rows, of which the first 20 are shown"), plain);
  }

  @Test
  void aTableThatWasComputedSaysWithWhichCommand() {
    Table table =
        Runner.plain().table(PAPERS.study("attention.optimum"), Request.with("d=1", "n=10"));
    Document page = Jsoup.parse(html(table));
    assertTrue(page.select("caption").text().startsWith("1 row · lemmata run attention.optimum "));
    // The notes of the paper's folder: 1/(n + d + 1 + 0) = 1/12.
    assertEquals("0.0833333", page.select("td").get(table.indexOf("gd_eta")).text());
  }

  @Test
  void twoDrawingsInOnePageShareNoIds() {
    Table first = table(1, 2, 3);
    TablePlot plot =
        new TablePlot("x", List.of(new TablePlot.Curve("y", false)), "", List.of(), false, false);
    DisplayData one = RENDERER.render(plot.draw("One", first));
    DisplayData two = RENDERER.render(plot.draw("Two", table(5, 70, 9)));
    List<String> ids = ids(one);
    assertFalse(ids.isEmpty());
    assertTrue(ids(two).stream().noneMatch(ids::contains));
    String svg = (String) one.getData(MIMEType.IMAGE_SVG);
    for (String wanted : found(svg, "(?:href=\"#|url\\(#)([^\")]+)")) {
      assertTrue(ids.contains(wanted), wanted);
    }
    assertTrue(html(plot.draw("One", first)).contains(svg));
  }

  @Test
  void aFigureHasItsCaption() {
    FigureData figure =
        FigureData.compute(
            PAPERS.figure("attention.fig-eta"), Scale.QUICK, PAPERS, Runner.plain(), 1);
    Document page = Jsoup.parse(html(figure));
    assertEquals(1, page.select("figure svg").size());
    assertTrue(page.select("figcaption").text().contains("The Bayes risk is simulated"));
    Drawing drawing = figure.drawing();
    assertEquals(drawing.text(), text(figure));
  }

  @Test
  void verdictsLookAsInTheReport() {
    Checked checked =
        new Checker(Runner.plain())
            .check(List.of(PAPERS.claim("attention.eta-exact")), 1, Scale.QUICK);
    Document page = Jsoup.parse(html(checked));
    assertEquals(1, page.select("article.claim math").stream().limit(1).count());
    assertEquals("Supported", page.select("header .verdict").text());
    assertTrue(page.select(".controls").text().contains("refuted, as it must be"));
    String words = text(checked.results().get(0));
    assertTrue(words.startsWith("attention.eta-exact: supported, as expected; "), words);
    assertEquals(text(checked), words);
  }

  @Test
  void studiesAndClaimsAreDescribed() {
    Document study = Jsoup.parse(html(PAPERS.study("attention.optimum")));
    assertTrue(study.text().contains("Parameter What it is Default Legal"), study.text());
    Document claim = Jsoup.parse(html(PAPERS.claim("attention.eta-exact")));
    assertFalse(claim.select("math").isEmpty());
    assertTrue(text(PAPERS.figure("attention.fig-eta")).startsWith("attention.fig-eta: "));
  }

  private static Table table(double... y) {
    Table.Builder rows =
        Table.with(
            List.of(
                new Column("x", Column.Type.WHOLE, "1", "x"),
                new Column("y", Column.Type.REAL, "1", "y")));
    for (int i = 0; i < y.length; i++) {
      rows.row(i, y[i]);
    }
    return rows.build();
  }

  private static List<String> ids(DisplayData data) {
    return found((String) data.getData(MIMEType.IMAGE_SVG), " id=\"([^\"]+)\"");
  }

  private static List<String> found(String text, String pattern) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static String html(Object value) {
    return (String) RENDERER.render(value).getData(MIMEType.TEXT_HTML);
  }

  private static String text(Object value) {
    return (String) RENDERER.render(value).getData(MIMEType.TEXT_PLAIN);
  }
}
