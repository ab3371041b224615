package org.lemmata.checks;

import java.util.List;
import java.util.Optional;
import org.lemmata.study.claim.Comparison;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Verdict;

/**
 * A verdict with what it rests on.
 *
 * @param verdict what the judge says
 * @param reason why there is no verdict, or why nothing was examined; empty otherwise
 * @param evidence empty when nothing was examined, or what was seen cannot be judged
 * @param parts the verdict on each number that decides, in the order of the evidence
 */
public record Judged(
    Verdict verdict, String reason, Optional<Evidence> evidence, List<Part> parts) {

  /**
   * The verdict on one number.
   *
   * @param comparison the number
   * @param verdict what the judge says of it alone
   */
  public record Part(Comparison comparison, Verdict verdict) {}

  /** Keeps an immutable copy. */
  public Judged {
    parts = List.copyOf(parts);
  }

  static Judged notRun(String reason) {
    return new Judged(Verdict.NOT_RUN, reason, Optional.empty(), List.of());
  }

  /** What was seen, or why nothing was, in one sentence as on a terminal. */
  public String sentence() {
    String seen = evidence.map(Evidence::sentence).orElse("");
    return reason.isEmpty() ? seen : seen.isEmpty() ? reason : reason + " " + seen;
  }

  /** The verdict on the comparison of that name, if there is one. */
  public Optional<Verdict> of(String name) {
    return parts.stream()
        .filter(part -> part.comparison().name().equals(name))
        .map(Part::verdict)
        .findFirst();
  }
}
