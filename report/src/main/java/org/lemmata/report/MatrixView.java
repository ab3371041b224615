package org.lemmata.report;

import static j2html.TagCreator.details;
import static j2html.TagCreator.each;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lemmata.checks.ControlMatrix;
import org.lemmata.checks.Result;
import org.lemmata.study.claim.Role;
import org.lemmata.study.claim.Verdict;

/** Which control refutes which comparison of a claim, folded away. */
final class MatrixView {

  private MatrixView() {}

  static DomContent of(Result result) {
    ControlMatrix matrix = result.matrix();
    if (matrix.rows().isEmpty()) {
      return text("");
    }
    List<String> heads = new ArrayList<>(List.of("Comparison", "Part", "Claim"));
    for (int i = 1; i <= matrix.controls().size(); i++) {
      heads.add("Control " + i);
    }
    return details(
            summary("Which control refutes what"),
            StudyView.box(
                "Comparisons of " + result.claim().id() + " by its controls, in the order above",
                heads,
                each(matrix.rows(), MatrixView::row)))
        .withClass("matrix");
  }

  private static DomContent row(ControlMatrix.Row row) {
    return tr(
        th(Tex.sentence(row.comparison().name())).attr("scope", "row"),
        td(row.comparison().role() == Role.RIG ? "rig" : "headline"),
        cell(Optional.of(row.own())),
        each(row.others(), MatrixView::cell));
  }

  private static DomContent cell(Optional<Verdict> verdict) {
    return verdict
        .<DomContent>map(
            seen ->
                td(VerdictMark.of(seen).word()).withClasses("verdict", VerdictMark.of(seen).key()))
        .orElseGet(() -> td("none"));
  }
}
