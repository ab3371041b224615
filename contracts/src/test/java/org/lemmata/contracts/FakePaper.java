package org.lemmata.contracts;

import java.util.List;
import java.util.Optional;
import org.lemmata.study.Paper;
import org.lemmata.study.Statement;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.table.Published;

/** A paper of what a test puts into it. */
record FakePaper(
    List<Claim> claims,
    List<Statement> statements,
    List<Study<?>> studies,
    List<Figure> figures,
    List<Published> published)
    implements Paper {

  static FakePaper of(Claim... claims) {
    return new FakePaper(List.of(claims), List.of(), List.of(), List.of(), List.of());
  }

  static FakePaper of(Study<?>... studies) {
    return new FakePaper(List.of(), List.of(), List.of(studies), List.of(), List.of());
  }

  FakePaper with(Statement... more) {
    return new FakePaper(claims, List.of(more), studies, figures, published);
  }

  FakePaper with(Figure... more) {
    return new FakePaper(claims, statements, studies, List.of(more), published);
  }

  FakePaper with(Published... more) {
    return new FakePaper(claims, statements, studies, figures, List.of(more));
  }

  @Override
  public String id() {
    return "fake";
  }

  @Override
  public String title() {
    return "A fake paper";
  }

  @Override
  public List<String> authors() {
    return List.of("Doe");
  }

  @Override
  public int year() {
    return 2024;
  }

  @Override
  public String venue() {
    return "nowhere";
  }

  @Override
  public Optional<String> arxiv() {
    return Optional.empty();
  }

  @Override
  public String summary() {
    return "It says little.";
  }
}
