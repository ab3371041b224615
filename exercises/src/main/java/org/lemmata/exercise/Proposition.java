package org.lemmata.exercise;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lemmata.checks.Judge;
import org.lemmata.checks.Judged;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Role;
import org.lemmata.study.claim.Verdict;

/**
 * A claim whose setting is the student's class, judged by the judge that judges the papers' claims.
 * Its controls are wrong answers.
 *
 * @param <S> the interface that the student's class implements
 * @param claim the claim on a class; it is expected to hold
 * @param lesson what failing it teaches; may be empty
 */
public record Proposition<S>(Function<S, Claim> claim, String lesson) implements Requirement<S> {

  /** Checks that nothing is missing. */
  public Proposition {
    Objects.requireNonNull(claim, "claim");
    Objects.requireNonNull(lesson, "lesson");
  }

  /** A claim on the student's class. */
  public static <S> Proposition<S> of(Function<S, Claim> claim) {
    return new Proposition<>(claim, "");
  }

  /** The same, with what failing it teaches. */
  public Proposition<S> teaches(String sentence) {
    return new Proposition<>(claim, sentence);
  }

  /** The title of the claim, which no student's class changes. */
  @Override
  public String title() {
    return claim.apply(null).title();
  }

  @Override
  public Optional<String> violation(S yours) {
    Claim made = claim.apply(yours);
    Evidence evidence =
        made.examination().examine(Run.quiet(made.id(), Run.USUAL_SEED), Scale.QUICK);
    Judged judged = Judge.of(List.of(evidence)).judge(evidence);
    return judged.verdict() == Verdict.SUPPORTED ? Optional.empty() : Optional.of(sentence(judged));
  }

  private static String sentence(Judged judged) {
    if (judged.verdict() == Verdict.NOT_RUN) {
      return judged.reason() + " A value that is no number (NaN) or infinite came out.";
    }
    String parts =
        judged.parts().stream()
            .filter(part -> part.verdict() != Verdict.SUPPORTED)
            .map(Proposition::sentence)
            .collect(Collectors.joining(" "));
    return judged.verdict() == Verdict.NO_VERDICT ? judged.reason() + " " + parts : parts;
  }

  private static String sentence(Judged.Part part) {
    String seen = part.comparison().sentence().replaceFirst("^the ", "The ");
    String rig = part.comparison().role() == Role.RIG ? "Beforehand: " : "";
    return part.verdict() == Verdict.INCONCLUSIVE
        ? rig + seen + " That is too little to tell."
        : rig + seen;
  }
}
