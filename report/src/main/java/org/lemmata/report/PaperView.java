package org.lemmata.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;
import org.lemmata.study.claim.Claim;

/**
 * A paper: what it is about, its claims, figures and studies.
 *
 * @param report what was found
 * @param artwork draws the strips
 * @param shelf where drawings and tables are
 */
record PaperView(Report report, Artwork artwork, PageShelf shelf) {

  DomContent of(Paper paper) {
    return section(
            h2(Tex.prose(paper.title())).withId(Anchors.of(paper)),
            p(byline(paper)).withClass("byline"),
            p(Tex.prose(paper.summary())).withClass("summary"),
            iff(!paper.notCheckable().isEmpty(), notCheckable(paper)),
            iff(!paper.statements().isEmpty(), StatementsView.of(paper)),
            new GraphView(report::resultOf).of(paper),
            iff(!paper.claims().isEmpty(), claims(paper)),
            iff(!paper.figures().isEmpty(), figures(paper)),
            iff(!paper.studies().isEmpty(), studies(paper)))
        .withClass("paper")
        .attr("aria-labelledby", Anchors.of(paper));
  }

  private static String byline(Paper paper) {
    return String.join(", ", paper.authors())
        + ". "
        + paper.venue()
        + paper.arxiv().map(id -> ". arXiv:" + id).orElse("")
        + ".";
  }

  private static DomContent notCheckable(Paper paper) {
    return div(
            p("What cannot be checked here"),
            ul(each(paper.notCheckable(), sentence -> li(Tex.prose(sentence)))))
        .withClass("unchecked");
  }

  private DomContent claims(Paper paper) {
    ClaimView view =
        new ClaimView(
            new EvidenceView(artwork), new TablesView(report.csv(), shelf), report.claimSettings());
    return section(
            h3("Claims").withId(Anchors.claims(paper)),
            ol(each(Papers.claimsOf(paper), this::glance)).withClass("glance"),
            each(paper.claims(), claim -> entry(view, claim)),
            p("No claim of this paper has that verdict.").withClasses("none", "reason").isHidden())
        .attr("aria-labelledby", Anchors.claims(paper));
  }

  /** One line of a list of claims: the verdict's shape and word, and the title. */
  DomContent glance(Claim claim) {
    VerdictMark mark = VerdictMark.of(report.resultOf(claim));
    return li(
        a(mark.shapeAnd(mark.word() + ": "), Tex.prose(claim.title()))
            .withHref("#" + Anchors.of(claim)));
  }

  private DomContent entry(ClaimView view, Claim claim) {
    return claim
        .corrected()
        .map(
            corrected ->
                new ErratumView(view).of(report.resultOf(claim), report.resultOf(corrected)))
        .orElseGet(() -> view.alone(report.resultOf(claim)));
  }

  private DomContent figures(Paper paper) {
    FigureView view = new FigureView(report.settings(), shelf);
    return section(
            h3("Figures").withId(Anchors.figures(paper)),
            each(paper.figures(), figure -> view.of(report.plateOf(figure))))
        .attr("aria-labelledby", Anchors.figures(paper));
  }

  private static DomContent studies(Paper paper) {
    return section(
            h3("Studies").withId(Anchors.studies(paper)),
            p(
                text(
                    "What claims and figures are computed with; run them with your own"
                        + " parameters.")),
            each(paper.studies(), StudyView::of))
        .attr("aria-labelledby", Anchors.studies(paper));
  }
}
