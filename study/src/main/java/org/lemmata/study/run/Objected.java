package org.lemmata.study.run;

import java.util.List;

/** Parameters that a study objects to, in a run that was not forced. */
public final class Objected extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** Lists the study's sentences. */
  public Objected(String study, List<String> objections) {
    super(study + ": " + String.join(" ", objections) + " Add --force to run it anyway.");
  }
}
