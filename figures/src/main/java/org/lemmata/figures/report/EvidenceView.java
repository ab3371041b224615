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
  private static final int SHOWN = 4;

  DomContent of(Judged judged) {
    return judged
        .evidence()
        .map(this::of)
        .orElseGet(() -> p(sentence(judged.sentence())).withClass("reason"));
  }

  private DomContent of(Evidence evidence) {
    return evidence instanceof Evidence.Several several ? several(several) : single(evidence);
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

  private DomContent several(Evidence.Several several) {
    DomContent parts = ul(each(several.parts(), part -> li(of(part)))).withClass("parts");
    int count = several.strips().size();
    DomContent list =
        count <= SHOWN ? parts : details(summary("All " + count + " comparisons"), parts);
    return each(p(sentence(several.what() + ":")), list);
  }

  private static DomContent sentence(String raw) {
    return Tex.prose(Wording.sentence(raw));
  }
}
