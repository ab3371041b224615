package org.lemmata.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.code;
import static j2html.TagCreator.details;
import static j2html.TagCreator.each;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.p;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import java.util.List;
import org.lemmata.study.Paper;
import org.lemmata.study.Statement;

/** The statements of a paper, with what covers each, folded away. */
final class StatementsView {

  private StatementsView() {}

  static DomContent of(Paper paper) {
    long covered =
        paper.statements().stream().filter(statement -> !statement.claims().isEmpty()).count();
    return details(
            summary(
                "Its statements: "
                    + covered
                    + " of "
                    + paper.statements().size()
                    + " are covered by claims"),
            StudyView.box(
                "Statements of " + paper.id(),
                List.of("Statement", "What it says", "Claims", "Not covered"),
                each(paper.statements(), StatementsView::row)))
        .withClass("statements");
  }

  private static DomContent row(Statement statement) {
    return tr(
        th(Tex.prose(statement.name())).attr("scope", "row"),
        td(Tex.prose(statement.says())),
        td(each(statement.claims(), id -> p(a(code(id)).withHref("#" + Anchors.ofClaim(id))))),
        td(iff(!statement.why().isBlank(), Tex.prose(statement.why()))));
  }
}
