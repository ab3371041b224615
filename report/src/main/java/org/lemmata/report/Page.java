package org.lemmata.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.style;
import static j2html.TagCreator.title;

import j2html.TagCreator;
import j2html.tags.DomContent;
import j2html.tags.specialized.HeadTag;

/** The page as a whole. */
final class Page {

  private final Report report;
  private final Overview overview;
  private final Parts parts;
  private final PaperView papers;
  private final Scripts scripts = Scripts.ofReport();

  Page(Report report, Artwork artwork) {
    this.report = report;
    this.overview = new Overview(report);
    this.parts = new Parts(report);
    this.papers = new PaperView(report, artwork, PageShelf.WITHIN);
  }

  String html() {
    return "<!DOCTYPE html>\n"
        + TagCreator.html(head(), body(content(), scripts.elements())).withLang("en").render()
        + "\n";
  }

  private HeadTag head() {
    return TagCreator.head(
        meta().withCharset("utf-8"),
        meta().attr("http-equiv", "Content-Security-Policy").withContent(scripts.policy()),
        meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
        meta().withName("color-scheme").withContent("light dark"),
        title("Lemmata report"),
        style(rawHtml(Resources.text("report.css"))));
  }

  private DomContent content() {
    return each(
        VerdictMark.shapes(),
        a("Skip to the results").withHref("#content").withClass("skip"),
        parts.masthead(),
        div(
                new Contents(report, papers).view(),
                main(
                        overview.view(Filter.of(report.checked().results())),
                        PageLegend.view(),
                        each(report.papers().all(), papers::of),
                        parts.origin())
                    .withId("content")
                    .withTabindex(-1))
            .withClass("columns"),
        footer(
            p(
                "This page is complete in itself: it loads nothing and sends nothing. It can be"
                    + " read without scripts, too: they filter claims and unfold what is"
                    + " printed.")));
  }
}
