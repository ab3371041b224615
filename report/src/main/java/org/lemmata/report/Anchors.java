package org.lemmata.report;

import org.lemmata.study.Paper;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.figure.Figure;

/** The ids that links on the page go to. */
final class Anchors {

  private Anchors() {}

  static String of(Paper paper) {
    return "paper-" + paper.id();
  }

  static String claims(Paper paper) {
    return of(paper) + "-claims";
  }

  static String figures(Paper paper) {
    return of(paper) + "-figures";
  }

  static String studies(Paper paper) {
    return of(paper) + "-studies";
  }

  static String of(Claim claim) {
    return ofClaim(claim.id());
  }

  static String ofClaim(String id) {
    return "claim-" + id;
  }

  static String of(Figure figure) {
    return "figure-" + figure.id();
  }

  static String of(Study<?> study) {
    return "study-" + study.id();
  }
}
