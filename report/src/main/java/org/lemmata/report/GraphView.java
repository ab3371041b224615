package org.lemmata.report;

import static j2html.TagCreator.div;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.p;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.function.Function;
import org.lemmata.checks.Result;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;
import org.lemmata.study.claim.Claim;

/**
 * Which claims of a paper rest on which, as a drawing whose nodes lead to the claims.
 *
 * @param resultOf what came of a claim
 */
record GraphView(Function<Claim, Result> resultOf) {

  /** Nothing for a paper none of whose claims rests on another. */
  DomContent of(Paper paper) {
    ClaimGraph graph = ClaimGraph.of(Papers.claimsOf(paper));
    return graph.lines().isEmpty()
        ? text("")
        : figure(
                div(new GraphDrawing(graph, resultOf).svg())
                    .withClass("scroll")
                    .attr("role", "region")
                    .attr("aria-label", "Which claims of " + paper.id() + " rest on which")
                    .withTabindex(0),
                figcaption(p(caption(graph.alone()))))
            .withClass("rests");
  }

  private static String caption(int alone) {
    return "Which claim rests on which: a line leads to the right, from a claim to one that uses"
        + " what it shows, and a dashed one from a corrected claim to its erratum. Lines that follow"
        + " from others are left out. "
        + (alone == 0
            ? "Every claim is drawn."
            : alone == 1 ? "One claim stands alone." : alone + " claims stand alone.");
  }
}
