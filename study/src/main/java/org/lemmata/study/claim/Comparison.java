package org.lemmata.study.claim;

/**
 * One number that decides.
 *
 * @param name unique within the examination, and the same in a claim and in its controls
 * @param role what its failure means
 * @param evidence the number
 */
public record Comparison(String name, Role role, Evidence.Single evidence) {

  Comparison under(String whole, Role outer) {
    return new Comparison(
        whole.isEmpty() ? name : whole + ", " + name,
        outer == Role.RIG ? Role.RIG : role,
        evidence);
  }

  /** What was seen, in one sentence as on a terminal that begins with the whole name. */
  public String sentence() {
    return name + ": " + evidence.finding().plain();
  }
}
