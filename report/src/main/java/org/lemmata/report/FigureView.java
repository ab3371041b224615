package org.lemmata.report;

import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.h4;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.img;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.table.Provenance;
import org.lemmata.study.table.Published;

/**
 * A figure with its caption, its source, and how to make it again.
 *
 * @param settings the end of the command that draws it again
 */
record FigureView(String settings) {

  DomContent of(Plate plate) {
    Figure figure = plate.figure();
    return figure(
            h4(Tex.prose(figure.title())),
            plate.missing().isEmpty() ? picture(plate) : missing(plate),
            figcaption(
                p(Tex.prose(figure.caption())),
                p(text("Source: "), Tex.prose(figure.source())).withClass("source"),
                Command.of("lemmata figure " + figure.id() + settings),
                iff(!figure.published().isEmpty(), published(figure.published())),
                iff(!plate.sources().isEmpty(), sources(plate))))
        .withId(Anchors.of(figure))
        .withClass("plate");
  }

  private static DomContent picture(Plate plate) {
    Figure figure = plate.figure();
    String data = Base64.getEncoder().encodeToString(plate.svg().getBytes(StandardCharsets.UTF_8));
    return div(img()
            .withSrc("data:image/svg+xml;base64," + data)
            .withAlt(figure.title() + ". " + figure.caption())
            .withStyle("--panels:" + figure.columns()))
        .withClasses("picture", "scroll")
        .attr("role", "region")
        .attr("aria-label", figure.title())
        .withTabindex(0);
  }

  private static DomContent missing(Plate plate) {
    String word = plate.failed() ? "Could not be drawn. " : "Not drawn. ";
    return p(strong(word), text(plate.missing())).withClass(plate.failed() ? "alarm" : "reason");
  }

  private static DomContent sources(Plate plate) {
    return details(
        summary("Where its numbers come from"), each(plate.sources(), FigureView::source));
  }

  /** Whose values are shown, for each table of other people. */
  static DomContent published(List<Published> tables) {
    return ul(
        each(
            tables,
            values ->
                li(text("Published values: "), Tex.prose(values.words())).withClass("source")));
  }

  private static DomContent source(Provenance source) {
    return div(Command.of(source.command()), ProvenanceView.of(source));
  }
}
