package org.lemmata.cli;

import org.lemmata.study.Paper;
import org.lemmata.study.Papers;
import org.lemmata.study.Statement;

/** Explains a paper. */
record PaperExplanation(Session session) {

  void print(Paper paper) {
    Prose.print(session, "", paper.title());
    Prose.print(session, "", Citation.of(paper));
    session.line("");
    Prose.print(session, "", paper.summary());
    if (!paper.notCheckable().isEmpty()) {
      session.line("");
      session.line("Cannot be checked here:");
      paper.notCheckable().forEach(sentence -> Prose.print(session, "  - ", sentence));
    }
    if (!paper.statements().isEmpty()) {
      session.line("");
      Prose.line(session, "", "Its statements, and the claims that cover them:");
      paper.statements().forEach(this::print);
    }
    Columns parts = new Columns("  ");
    paper.studies().forEach(study -> parts.row("study", study.id(), study.title()));
    Papers.claimsOf(paper).forEach(claim -> parts.row("claim", claim.id(), claim.title()));
    paper.figures().forEach(figure -> parts.row("figure", figure.id(), figure.title()));
    paper.published().forEach(values -> parts.row("values", values.name(), values.citation()));
    session.line("");
    session.line("Contains:");
    parts.printProse(session);
    session.line("");
    session.line("Try:");
    session.line("  lemmata check " + paper.id());
    if (!paper.figures().isEmpty()) {
      session.line("  lemmata figure " + paper.id());
    }
  }

  private void print(Statement statement) {
    Prose.print(session, "  ", statement.name() + ": " + statement.says());
    if (!statement.claims().isEmpty()) {
      Prose.print(session, "      covered by ", String.join(", ", statement.claims()));
    }
    if (!statement.why().isBlank()) {
      Prose.print(session, "      not covered: ", statement.why());
    }
  }
}
