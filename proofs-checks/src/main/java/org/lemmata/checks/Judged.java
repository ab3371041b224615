package org.lemmata.checks;

import java.util.Optional;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Verdict;

/**
 * A verdict with what it rests on.
 *
 * @param verdict what the judge says
 * @param sentence what was seen, or why nothing was
 * @param evidence empty when nothing was examined
 */
public record Judged(Verdict verdict, String sentence, Optional<Evidence> evidence) {

  static Judged of(Verdict verdict, Evidence evidence) {
    return new Judged(verdict, evidence.sentence(), Optional.of(evidence));
  }

  static Judged notRun(String reason) {
    return new Judged(Verdict.NOT_RUN, reason, Optional.empty());
  }
}
