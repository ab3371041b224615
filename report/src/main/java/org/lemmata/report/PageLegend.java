package org.lemmata.report;

import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;

import j2html.tags.DomContent;
import java.util.List;

/** How to read the page: the words that every entry uses. */
final class PageLegend {

  private PageLegend() {}

  static DomContent view() {
    return section(
            h2("How to read this page").withId("reading"),
            p(
                "Each entry is one prediction of one theorem. It says where the prediction is"
                    + " stated and how we know, what it assumes, how it was examined, and what was"
                    + " seen. Its verdict is one of these:"),
            dl(each(List.of(VerdictMark.values()), PageLegend::row)).withClass("legend"),
            p(
                "A control is the same examination with one assumption broken. It must be refuted:"
                    + " a check that also passes when it should fail shows nothing. Every headline"
                    + " of a claim is refuted by at least one of its controls; the table below the"
                    + " controls shows which. A claim that is to be refuted has a control that must"
                    + " hold instead. A number marked 'rig' shows that the examination works: if it"
                    + " fails, there is no verdict."),
            p(
                "An erratum is a statement that fails as printed; it stands beside the corrected"
                    + " one. A measured claim is a headline that is reported without expectation."),
            p(
                "In the small picture beside a sentence, the shaded stretch is what the claim"
                    + " allows, the dot is what was seen, with bars of one and of five standard"
                    + " errors, and the upright stroke is what was predicted. Small rings are"
                    + " single runs of an experiment, one a seed. The number above is what was"
                    + " seen, those below are the ends of what is allowed, and all of it is to"
                    + " scale: a single bound is seen with zero, and errors and p-values are on a"
                    + " logarithmic scale."),
            p(
                "The command under each entry computes it again, with the same bits on any machine"
                    + " and with any number of threads."))
        .attr("aria-labelledby", "reading");
  }

  private static DomContent row(VerdictMark mark) {
    return div(dt(span(mark.shapeAndWord()).withClasses("verdict", mark.key())), dd(meaning(mark)));
  }

  private static String meaning(VerdictMark mark) {
    return switch (mark) {
      case SUPPORTED ->
          "the evidence agrees with the claim, and would have shown a deviation of the stated"
              + " size.";
      case REFUTED -> "the evidence contradicts the claim.";
      case INCONCLUSIVE -> "the evidence is too weak for either.";
      case NO_VERDICT -> "the rig was not valid: what was seen says nothing of the claim.";
      case LEFT_OUT -> "not examined here; the entry says what it needs.";
      case NOT_RUN -> "the examination broke down; the entry says how.";
    };
  }
}
