package org.lemmata.report;

import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.h4;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import j2html.utils.EscapeUtil;
import java.util.List;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.table.Provenance;
import org.lemmata.study.table.Published;

/**
 * A figure with its caption, its source, and how to make it again.
 *
 * @param settings the end of the command that draws it again
 * @param shelf where drawings are
 */
record FigureView(String settings, PageShelf shelf) {

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

  private DomContent picture(Plate plate) {
    Figure figure = plate.figure();
    // The drawing is most of the page: within quotes it needs none of the usual escapes but one.
    String image =
        "<img src=\""
            + shelf.picture(plate).replace("&", "&amp;")
            + "\" alt=\""
            + EscapeUtil.escape(figure.title())
            + "\" style=\"--panels:"
            + figure.columns()
            + "\">";
    return div(rawHtml(image))
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
