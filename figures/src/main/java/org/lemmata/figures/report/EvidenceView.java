package org.lemmata.figures.report;

import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import org.lemmata.checks.Judged;
import org.lemmata.study.claim.Evidence;

/**
 * What was seen: sentences, each with its strip. A strip is hidden from screen readers because its
 * sentence says the same.
 *
 * @param artwork draws the strips
 */
record EvidenceView(Artwork artwork) {

  /** More comparisons than these are folded away. */
  private static final int SHOWN = 10;

  private static final int SHOWN_OF_CONTROL = 4;

  DomContent ofClaim(Judged judged) {
    return of(judged, SHOWN);
  }

  DomContent ofControl(Judged judged) {
    return of(judged, SHOWN_OF_CONTROL);
  }

  private DomContent of(Judged judged, int shown) {
    return judged
        .evidence()
        .map(evidence -> of(evidence, shown))
        .orElseGet(() -> p(sentence(judged.sentence())).withClass("reason"));
  }

  private DomContent of(Evidence evidence, int shown) {
    return evidence instanceof Evidence.Several several
        ? several(several, shown)
        : single(evidence);
  }

  private DomContent single(Evidence evidence) {
    return div(
            p(sentence(evidence.sentence())),
            each(
                evidence.strips(),
                strip ->
                    span(rawHtml(artwork.strip(strip)))
                        .withClass("pictured")
                        .attr("aria-hidden", "true")))
        .withClass("seen");
  }

  private DomContent several(Evidence.Several several, int shown) {
    DomContent parts = ul(each(several.parts(), part -> li(of(part, shown)))).withClass("parts");
    int count = several.strips().size();
    DomContent list =
        count <= shown ? parts : details(summary("All " + count + " comparisons"), parts);
    return each(p(sentence(several.what() + ":")), list);
  }

  private static DomContent sentence(String raw) {
    return Tex.prose(Wording.sentence(raw));
  }
}
