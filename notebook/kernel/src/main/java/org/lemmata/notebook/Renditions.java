package org.lemmata.notebook;

import static j2html.TagCreator.code;
import static j2html.TagCreator.div;
import static j2html.TagCreator.p;
import static j2html.TagCreator.strong;

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
import org.lemmata.study.table.Table;

/** How values of Lemmata look below a cell; every other value is shown as its text. */
final class Renditions {

  private Renditions() {}

  /** Teaches a renderer all of them. */
  static void register(Renderer renderer) {
    add(renderer, Table.class, MIMEType.TEXT_HTML, Renditions::table);
    add(renderer, Drawing.class, MIMEType.IMAGE_SVG, Renditions::drawing);
    add(renderer, FigureData.class, MIMEType.IMAGE_SVG, Renditions::figure);
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
    data.putSVG(drawing.svg());
    data.putText(drawing.text());
  }

  private static void figure(FigureData figure, DisplayData data) {
    drawing(figure.drawing(), data);
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
