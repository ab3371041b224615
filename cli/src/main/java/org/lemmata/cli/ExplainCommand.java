package org.lemmata.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;
import org.lemmata.study.Study;
import org.lemmata.study.UnknownName;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.figure.Figure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains one thing. */
@Command(
    name = "explain",
    description = "Says what a paper, study, claim or figure is, and what to try with it.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ExplainCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(paramLabel = "ID", description = "as 'lemmata list' shows it")
  private String id;

  @Option(
      names = "--latex",
      description = "shows the formulas of a claim as LaTeX, as they are written")
  private boolean latex;

  ExplainCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Papers papers = session.papers();
    List<Runnable> explanations = explanations(new Names(papers).near(id));
    if (explanations.isEmpty()) {
      explanations = explanations(papers);
    }
    if (explanations.isEmpty()) {
      throw new UnknownName("paper, study, claim or figure", id, everything(papers));
    }
    for (int i = 0; i < explanations.size(); i++) {
      if (i > 0) {
        session.out().println();
      }
      explanations.get(i).run();
    }
    return Exit.FINE;
  }

  /** A study and the claim that it serves may share a name. */
  private List<Runnable> explanations(Papers papers) {
    List<Runnable> explanations = new ArrayList<>();
    Names.find(papers.all(), Paper::id, id)
        .ifPresent(paper -> explanations.add(() -> new PaperExplanation(session).print(paper)));
    Names.<Study<?>>find(papers.studies(), Study::id, id)
        .ifPresent(study -> explanations.add(() -> new StudyExplanation(session).print(study)));
    Names.find(papers.claims(), Claim::id, id)
        .ifPresent(
            claim -> explanations.add(() -> new ClaimExplanation(session, latex).print(claim)));
    Names.find(papers.figures(), Figure::id, id)
        .ifPresent(figure -> explanations.add(() -> new FigureExplanation(session).print(figure)));
    return explanations;
  }

  private static List<String> everything(Papers papers) {
    List<String> ids = new ArrayList<>(Names.ids(papers.all(), Paper::id));
    ids.addAll(Names.ids(papers.studies(), Study::id));
    ids.addAll(Names.ids(papers.claims(), Claim::id));
    ids.addAll(Names.ids(papers.figures(), Figure::id));
    return ids;
  }
}
