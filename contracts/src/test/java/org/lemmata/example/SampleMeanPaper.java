package org.lemmata.example;

import static org.lemmata.study.figure.Layer.line;
import static org.lemmata.study.figure.Layer.points;

import java.util.List;
import java.util.Optional;
import org.lemmata.study.Paper;
import org.lemmata.study.Statement;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Panel;

/** What there is of the example. */
public final class SampleMeanPaper implements Paper {

  @Override
  public String id() {
    return "example";
  }

  @Override
  public String title() {
    return "The variance of a mean";
  }

  @Override
  public List<String> authors() {
    return List.of("Anonymous");
  }

  @Override
  public int year() {
    return 1713;
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
    return "The mean of n independent draws scatters less than one draw: its variance is σ²/n.";
  }

  @Override
  public List<Statement> statements() {
    return List.of(
        Statement.covered("Theorem 1", "the variance of a mean is σ²/n", "example.variance"),
        Statement.uncovered(
            "Corollary 2", "the mean is near its expectation", "it follows by Chebyshev"));
  }

  @Override
  public List<Study<?>> studies() {
    return List.of(SampleMeanStudy.STUDY);
  }

  @Override
  public List<Claim> claims() {
    return List.of(VarianceOfTheMean.claim());
  }

  @Override
  public List<Figure> figures() {
    return List.of(
        Figure.of("example.fig-variance", "The variance of the mean of n coins")
            .caption("Estimates with one standard error, and the curve σ²/n of Theorem 1.")
            .source("ours")
            .inputs(Input.of("means", "example.sample-mean").sweep("n", "1", "2", "4", "8", "16"))
            .panel(
                Panel.of("", Axis.log("number n of coins"), Axis.log("variance of their mean"))
                    .with(
                        line("n", "predicted").from("means").label("σ²/n"),
                        points("n", "variance", "error").from("means").label("estimated")))
            .build());
  }
}
