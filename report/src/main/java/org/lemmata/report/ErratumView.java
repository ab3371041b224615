package org.lemmata.report;

import static j2html.TagCreator.h4;
import static j2html.TagCreator.header;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import j2html.tags.DomContent;
import org.lemmata.checks.Result;

/**
 * An erratum: the claim as printed and the claim as corrected, together.
 *
 * @param claims shows each of the two
 */
record ErratumView(ClaimView claims) {

  DomContent of(Result printed, Result corrected) {
    VerdictMark first = VerdictMark.of(printed);
    VerdictMark second = VerdictMark.of(corrected);
    return section(
            header(
                h4(Tex.prose("Erratum: " + printed.claim().title())),
                p(first.shape(), second.shapeAnd(words(first, second)))
                    .withClasses("verdict", first.key())),
            claims.half(printed, "As printed"),
            claims.half(corrected, "As corrected"))
        .withClasses("erratum", "filtered")
        .attr("data-verdicts", first.key() + " " + second.key());
  }

  private static String words(VerdictMark printed, VerdictMark corrected) {
    String first =
        switch (printed) {
          case REFUTED -> "Refuted";
          case SUPPORTED -> "Supported";
          case INCONCLUSIVE -> "Inconclusive";
          case NO_VERDICT -> "No verdict";
          case LEFT_OUT -> "Left out";
          case NOT_RUN -> "Not run";
        };
    String second =
        switch (corrected) {
          case SUPPORTED -> "holds";
          case REFUTED -> "refuted too";
          case INCONCLUSIVE -> "inconclusive";
          case NO_VERDICT -> "no verdict";
          case LEFT_OUT -> "left out";
          case NOT_RUN -> "not run";
        };
    return first + " as printed, " + second + " as corrected";
  }
}
