package org.lemmata.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.code;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import org.lemmata.checks.Result;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;
import org.lemmata.study.figure.Figure;

/**
 * The summary at the top: whether all is as expected, counts, error rates.
 *
 * @param report what was found
 */
record Overview(Report report) {

  /** The summary, with what is to stand at its end. */
  DomContent view(DomContent last) {
    return section(
            h2("Summary").withId("summary"),
            outcome(),
            counts(),
            ul(each(report.checked().tally().sentences(), sentence -> li(sentence)))
                .withClass("rate"),
            last)
        .attr("aria-labelledby", "summary");
  }

  private DomContent outcome() {
    if (report.problems().isEmpty()) {
      return p(strong("Every result is as expected.")).withClass("outcome");
    }
    return div(
            p(strong("Not everything is as expected.")),
            ul(each(results(), Overview::problem), each(report.plates(), Overview::problem)))
        .withClasses("outcome", "alarm");
  }

  private static DomContent problem(Result result) {
    return iff(
        !result.problems().isEmpty(),
        problem(
            Anchors.of(result.claim()),
            result.claim().title(),
            each(result.problems(), EvidenceView::problem)));
  }

  private static DomContent problem(Plate plate) {
    Figure figure = plate.figure();
    return iff(
        plate.failed(),
        problem(
            Anchors.of(figure),
            "Figure: " + figure.title(),
            each(text(" "), Tex.prose(plate.missing()))));
  }

  private static DomContent problem(String anchor, String title, DomContent sentences) {
    return li(a(Tex.prose(title)).withHref("#" + anchor), text("."), sentences);
  }

  private DomContent counts() {
    List<String> heads = new ArrayList<>(List.of("Paper", "Claims"));
    for (VerdictMark mark : VerdictMark.values()) {
      heads.add(mark.word());
    }
    heads.add("Controls as they must be");
    List<Paper> papers = report.papers().all();
    return StudyView.box(
        "Verdicts by paper",
        heads,
        each(
            each(
                papers,
                paper ->
                    counts(
                        a(paper.id()).withHref("#" + Anchors.of(paper)),
                        Papers.claimsOf(paper).stream().map(report::resultOf).toList())),
            iff(papers.size() > 1, counts(text("All"), results()))));
  }

  private static DomContent counts(DomContent name, List<Result> results) {
    long controls = results.stream().mapToLong(result -> result.controls().size()).sum();
    long held =
        results.stream()
            .flatMap(result -> result.controls().stream())
            .filter(control -> control.asExpected())
            .count();
    return tr(
        th(name).attr("scope", "row"),
        td(Integer.toString(results.size())),
        each(List.of(VerdictMark.values()), mark -> td(Long.toString(mark.count(results)))),
        td(held + " of " + controls));
  }

  private List<Result> results() {
    return report.checked().results();
  }

  /** What the page is, and how this run was set. */
  DomContent facts() {
    return dl(
            fact("Scale", text(report.checked().scale().label())),
            fact("Seed", text(Long.toString(report.checked().seed()))),
            fact("Version", text(report.origin().code())),
            fact("Made by", code("lemmata report" + report.settings())))
        .withClass("run");
  }

  private static DomContent fact(String term, DomContent value) {
    return div(dt(term), dd(value));
  }
}
