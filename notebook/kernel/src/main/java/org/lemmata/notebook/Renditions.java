package org.lemmata.notebook;

import static j2html.TagCreator.code;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.strong;

import j2html.TagCreator;
import j2html.tags.DomContent;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.lemmata.checks.Checked;
import org.lemmata.checks.Result;
import org.lemmata.figures.draw.Drawing;
import org.lemmata.figures.draw.FigureData;
import org.lemmata.report.Inset;
import org.lemmata.report.Tex;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.table.Hashes;
import org.lemmata.study.table.Table;

/** How values of Lemmata look below a cell; every other value is shown as its text. */
final class Renditions {

  private Renditions() {}

  /** Teaches a renderer all of them. */
  static void register(Renderer renderer) {
    add(renderer, Table.class, MIMEType.TEXT_HTML, Renditions::table);
    add(renderer, Drawing.class, MIMEType.TEXT_HTML, Renditions::drawing);
    add(renderer, FigureData.class, MIMEType.TEXT_HTML, Renditions::figure);
    add(renderer, Checked.class, MIMEType.TEXT_HTML, Renditions::verdicts);
    add(renderer, Result.class, MIMEType.TEXT_PLAIN, Renditions::verdict);
    add(renderer, Study.class, MIMEType.TEXT_HTML, Renditions::study);
    add(renderer, Claim.class, MIMEType.TEXT_HTML, Renditions::claim);
    add(renderer, Figure.class, MIMEType.TEXT_PLAIN, Renditions::undrawn);
  }

  private static <T> void add(
      Renderer renderer, Class<T> type, MIMEType form, BiConsumer<T, DisplayData> rendition) {
    renderer
        .createRegistration(type)
        .preferring(form)
        .supporting(MIMEType.TEXT_PLAIN)
        .register((value, context) -> rendition.accept(value, context.getOutputContainer()));
  }

  private static void table(Table table, DisplayData data) {
    data.putHTML(TableSheet.html(table));
    data.putText(TableSheet.plain(table));
  }

  private static void drawing(Drawing drawing, DisplayData data) {
    put(drawing, p(strong(drawing.text().lines().findFirst().orElse(""))), data);
  }

  private static void figure(FigureData data, DisplayData shown) {
    Figure figure = data.figure();
    put(
        data.drawing(),
        each(p(strong(Tex.prose(figure.title()))), p(Tex.prose(figure.caption()))),
        shown);
  }

  /** Within HTML, since some who export notebooks take an SVG's content away; and as it is. */
  private static void put(Drawing drawing, DomContent caption, DisplayData data) {
    String svg = alone(drawing.svg());
    data.putHTML(
        TagCreator.figure(div(rawHtml(svg)).withStyle("background:#fff"), figcaption(caption))
            .withStyle("margin:0")
            .render());
    data.putSVG(svg);
    data.putText(drawing.text());
  }

  /** With ids that no other drawing of the page has, though it may be a figure of that name. */
  private static String alone(String svg) {
    String key = "f" + Hashes.sha256(svg.getBytes(StandardCharsets.UTF_8)).substring(0, 8) + "-";
    return svg.replace(" id=\"", " id=\"" + key)
        .replace("href=\"#", "href=\"#" + key)
        .replace("url(#", "url(#" + key);
  }

  private static void verdicts(Checked checked, DisplayData data) {
    data.putHTML(Inset.of(checked));
    data.putText(String.join("\n", checked.results().stream().map(Renditions::sentence).toList()));
  }

  private static void verdict(Result result, DisplayData data) {
    data.putText(sentence(result));
  }

  private static String sentence(Result result) {
    return result.claim().id()
        + ": "
        + result.judged().verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ')
        + (result.asExpected() ? ", as expected" : "")
        + "; "
        + result.judged().sentence();
  }

  private static void study(Study<?> study, DisplayData data) {
    data.putHTML(Inset.of(study));
    data.putText(study.id() + ": " + study.title());
  }

  private static void claim(Claim claim, DisplayData data) {
    data.putHTML(
        div(
                p(strong(Tex.prose(claim.title())), code(" " + claim.id())),
                p(Tex.statement(claim.statement())))
            .render());
    data.putText(claim.id() + ": " + claim.title());
  }

  private static void undrawn(Figure figure, DisplayData data) {
    data.putText(
        figure.id() + ": " + figure.title() + ". FigureData.compute(...) computes what it shows.");
  }
}
