package org.lemmata.spark.toy;

import java.util.List;
import java.util.Optional;
import org.lemmata.study.Paper;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.figure.Figure;

/** A paper with one study and nothing to claim. */
public final class PatientPaper implements Paper {

  @Override
  public String id() {
    return "patient";
  }

  @Override
  public String title() {
    return "Patience";
  }

  @Override
  public List<String> authors() {
    return List.of("Nobody");
  }

  @Override
  public int year() {
    return 2026;
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
    return "Points that wait.";
  }

  @Override
  public List<Study<?>> studies() {
    return List.of(PatientStudy.STUDY);
  }

  @Override
  public List<Claim> claims() {
    return List.of();
  }

  @Override
  public List<Figure> figures() {
    return List.of();
  }
}
