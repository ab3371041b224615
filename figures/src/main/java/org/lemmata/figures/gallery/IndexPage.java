package org.lemmata.figures.gallery;

import java.util.List;
import java.util.Map;
import org.apache.commons.text.StringEscapeUtils;
import org.lemmata.figures.draw.FigureData;
import org.lemmata.study.figure.Figure;

/** A page that shows a folder's figures; it needs nothing but the files beside it. */
record IndexPage(List<FigureData> drawn, Map<Figure, String> leftOut) {

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Figures</title>
      <style>
      :root { color-scheme: light dark; }
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
      figure { margin: 0 0 3rem; }
      figure img { max-width: 100%; height: auto; background: #fff; }
      figcaption p { margin: .3rem 0; }
      pre { overflow-x: auto; }
      </style>
      </head>
      <body>
      <main>
      <h1>Figures</h1>
      """;

  String html() {
    StringBuilder page = new StringBuilder(HEAD);
    drawn.forEach(data -> figure(page, data));
    if (!leftOut.isEmpty()) {
      page.append("<h2>Not drawn</h2>\n<ul>\n");
      leftOut.forEach(
          (figure, reason) ->
              page.append("<li>")
                  .append(escaped(figure.title()))
                  .append(". ")
                  .append(escaped(reason))
                  .append("</li>\n"));
      page.append("</ul>\n");
    }
    return page.append("</main>\n</body>\n</html>\n").toString();
  }

  private static void figure(StringBuilder page, FigureData data) {
    Figure figure = data.figure();
    String id = escaped(figure.id());
    page.append("<figure id=\"").append(id).append("\">\n");
    page.append("<h2>").append(escaped(figure.title())).append("</h2>\n");
    page.append("<img src=\"").append(id).append(".svg\" alt=\"");
    page.append(escaped(figure.title() + ". " + figure.caption())).append("\">\n");
    page.append("<figcaption>\n<p>").append(escaped(figure.caption())).append("</p>\n");
    page.append("<p>Source: ").append(escaped(figure.source())).append("</p>\n<p>");
    for (String form : List.of("pdf", "png", "csv", "txt", "provenance.json")) {
      page.append("<a href=\"").append(id).append('.').append(form).append("\">");
      page.append(form).append("</a> ");
    }
    page.append("</p>\n<details><summary>How its tables are made</summary>\n<pre>");
    data.tables()
        .forEach(
            (name, table) ->
                table
                    .provenance()
                    .ifPresent(made -> page.append(escaped(made.command())).append('\n')));
    figure
        .published()
        .forEach(
            values -> page.append(escaped(values.name() + ": " + values.words())).append('\n'));
    page.append("</pre></details>\n</figcaption>\n</figure>\n");
  }

  private static String escaped(String text) {
    return StringEscapeUtils.escapeXml10(text);
  }
}
