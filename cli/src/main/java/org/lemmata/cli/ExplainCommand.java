package org.lemmata.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;
import org.lemmata.study.Study;
import org.lemmata.study.UnknownName;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.figure.Figure;
import picocli.CommandLine.Command;
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

  ExplainCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Papers papers = session.papers();
    Optional<Paper> paper = Names.find(papers.all(), Paper::id, id);
    Optional<Study<?>> study = Names.find(papers.studies(), Study::id, id);
    Optional<Claim> claim = Names.find(papers.claims(), Claim::id, id);
    Optional<Figure> figure = Names.find(papers.figures(), Figure::id, id);
    if (paper.isPresent()) {
      new PaperExplanation(session).print(paper.get());
    } else if (study.isPresent()) {
      new StudyExplanation(session).print(study.get());
    } else if (claim.isPresent()) {
      new ClaimExplanation(session).print(claim.get());
    } else if (figure.isPresent()) {
      new FigureExplanation(session).print(figure.get());
    } else {
      throw new UnknownName("paper, study, claim or figure", id, everything(papers));
    }
    return Exit.FINE;
  }

  private static List<String> everything(Papers papers) {
    List<String> ids = new ArrayList<>(Names.ids(papers.all(), Paper::id));
    ids.addAll(Names.ids(papers.studies(), Study::id));
    ids.addAll(Names.ids(papers.claims(), Claim::id));
    ids.addAll(Names.ids(papers.figures(), Figure::id));
    return ids;
  }
}
