package org.lemmata.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;

/** What a newcomer sees: what to type first, the papers, and where the report is. */
record Greeting(Session session) {

  void print(List<String> commands) {
    Prose.print(session, "", "Lemmata checks theorems of learning theory numerically.");
    session.line("");
    session.line("To begin:");
    first().printProse(session);
    session.line("");
    session.line("Papers:");
    Columns papers = new Columns("  ");
    session.papers().all().forEach(paper -> papers.row(paper.id(), paper.title()));
    papers.printProse(session);
    session.line("");
    Prose.print(session, "", report());
    Prose.print(
        session,
        "",
        "Commands: "
            + String.join(", ", commands)
            + ". 'lemmata COMMAND --help' says more about each.");
  }

  private Columns first() {
    Columns first = new Columns("  ");
    first.row("lemmata list", "what there is");
    session.papers().all().stream().findFirst().ifPresent(paper -> about(first, paper));
    first.row("lemmata check", "judges every claim and its controls");
    first.row("lemmata report", "claims and figures on one page");
    return first;
  }

  private static void about(Columns first, Paper paper) {
    first.row("lemmata explain " + paper.id(), "one paper: what it is about, and its parts");
    paper.studies().stream()
        .findFirst()
        .ifPresent(study -> first.row("lemmata run " + study.id(), "computes a table"));
    Papers.claimsOf(paper).stream()
        .filter(claim -> claim.from() == Scale.QUICK)
        .map(Claim::id)
        .min(Comparator.comparingInt(String::length))
        .ifPresent(id -> first.row("lemmata check " + id, "judges one claim"));
  }

  private static String report() {
    Path file = Path.of(ReportCommand.DEFAULT_OUT);
    return Files.isRegularFile(file)
        ? "The report is " + file + "."
        : "There is no report here yet; 'lemmata report' writes " + file + ".";
  }
}
