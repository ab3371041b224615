package org.lemmata.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;

/**
 * The table of contents; lists of single claims and figures show only beside the text, where there
 * is room.
 *
 * @param report what the page shows
 * @param papers knows how a claim is listed
 */
record Contents(Report report, PaperView papers) {

  DomContent view() {
    return nav(
            h2("Contents").withId("contents"),
            ul(
                entry("summary", "Summary"),
                entry("reading", "How to read this page"),
                each(report.papers().all(), this::paper),
                entry("origin", "How this page was made")))
        .attr("aria-labelledby", "contents");
  }

  /** The contents of one paper, on a page of its own. */
  DomContent view(Paper paper) {
    return nav(h2("Contents").withId("contents"), ul(paper(paper)))
        .attr("aria-labelledby", "contents");
  }

  private DomContent paper(Paper paper) {
    return li(
        a(Tex.prose(paper.title())).withHref("#" + Anchors.of(paper)),
        ul(
            iff(!paper.claims().isEmpty(), claims(paper)),
            iff(!paper.figures().isEmpty(), figures(paper)),
            iff(!paper.studies().isEmpty(), entry(Anchors.studies(paper), "Studies"))));
  }

  private DomContent claims(Paper paper) {
    return li(
        a("Claims").withHref("#" + Anchors.claims(paper)),
        ol(each(Papers.claimsOf(paper), papers::glance)).withClasses("glance", "beside"));
  }

  private static DomContent figures(Paper paper) {
    return li(
        a("Figures").withHref("#" + Anchors.figures(paper)),
        ol(each(
                paper.figures(),
                figure -> li(a(Tex.prose(figure.title())).withHref("#" + Anchors.of(figure)))))
            .withClass("beside"));
  }

  private static DomContent entry(String id, String words) {
    return li(a(words).withHref("#" + id));
  }
}
