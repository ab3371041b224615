package org.lemmata.report;

import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.header;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import j2html.tags.DomContent;

/**
 * What the single page and the front page of a site both begin and end with.
 *
 * @param report what was found
 */
record Parts(Report report) {

  DomContent masthead() {
    return header(
            h1("Lemmata report"),
            p("Theorems of learning theory, verified numerically: each prediction was"
                    + " examined by simulation or exact computation, and so was the same"
                    + " prediction with an assumption broken.")
                .withClass("lead"),
            new Overview(report).facts())
        .withClass("masthead");
  }

  DomContent origin() {
    return section(
            h2("How this page was made").withId("origin"),
            p(
                "The same version, scale and seed give the same numbers on any machine; the machine"
                    + " below is named for the record only."),
            ProvenanceView.of(report.origin()))
        .attr("aria-labelledby", "origin");
  }
}
