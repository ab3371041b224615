package org.lemmata.report;

import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import org.lemmata.checks.Judged;
import org.lemmata.checks.Problem;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Role;

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
    if (judged.evidence().isEmpty()) {
      return p(Tex.sentence(judged.reason())).withClass("reason");
    }
    return each(
        judged.reason().isEmpty() ? text("") : p(Tex.sentence(judged.reason())).withClass("reason"),
        of(judged.evidence().get(), Role.HEADLINE, shown));
  }

  private DomContent of(Evidence evidence, Role role, int shown) {
    return evidence instanceof Every every
        ? every(every, shown)
        : single((Evidence.Single) evidence, role);
  }

  private DomContent single(Evidence.Single evidence, Role role) {
    return div(
            p(
                iff(role == Role.RIG, span("rig ").withClass("role")),
                Tex.sentence(evidence.what() + ": "),
                FindingView.of(evidence.finding())),
            span(rawHtml(artwork.strip(evidence.strip())))
                .withClass("pictured")
                .attr("aria-hidden", "true"))
        .withClass("seen");
  }

  private DomContent every(Every every, int shown) {
    DomContent parts =
        ul(each(every.parts(), part -> li(of(part.evidence(), part.role(), shown))))
            .withClass("parts");
    int count = every.comparisons().size();
    DomContent list =
        count <= shown ? parts : details(summary("All " + count + " comparisons"), parts);
    return each(p(Tex.sentence(every.what() + ":")), list);
  }

  /** What went wrong and why, as sentences that follow others; what was seen stands elsewhere. */
  static DomContent problem(Problem problem) {
    String reason = problem.judged().reason();
    return each(
        text(" "), Tex.prose(problem.what() + (reason.isEmpty() ? "." : ": ")), Tex.prose(reason));
  }
}
