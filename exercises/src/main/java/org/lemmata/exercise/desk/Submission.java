package org.lemmata.exercise.desk;

import java.util.Objects;
import org.lemmata.exercise.Exercise;

/**
 * What a student handed in for an exercise.
 *
 * @param student the name of the student's folder
 * @param exercise what was asked
 * @param attempt what came of it; null if there is no file that can be read
 * @param note why there is no attempt, or else what is to be known of the file, such as which of
 *     several it is; possibly empty
 */
public record Submission(String student, Exercise<?> exercise, Attempt attempt, String note) {

  /** Checks that it is somebody's. */
  public Submission {
    Objects.requireNonNull(student, "student");
    Objects.requireNonNull(exercise, "exercise");
    Objects.requireNonNull(note, "note");
  }

  /** What a student handed in, of which there is nothing else to say. */
  public Submission(String student, Exercise<?> exercise, Attempt attempt) {
    this(student, exercise, attempt, "");
  }

  /** Whether it was handed in and passed. */
  public boolean passed() {
    return attempt != null && attempt.passed();
  }

  /** How many checks hold, of how many: {@code 4 of 6}. */
  public String score() {
    long satisfied = attempt == null ? 0 : attempt.satisfied();
    return satisfied + " of " + exercise.requirements().size();
  }

  /** What is to be said of it, a few words. */
  public String remark() {
    if (attempt == null) {
      return note;
    }
    return note.isEmpty() ? outcome() : outcome() + " (" + note + ")";
  }

  private String outcome() {
    if (!attempt.errors().isEmpty()) {
      CompilerMessage first = attempt.errors().get(0);
      return "does not compile, line " + first.line() + ": " + first.text();
    }
    if (!attempt.unfit().isEmpty()) {
      return attempt.unfit();
    }
    return attempt
        .firstFailure()
        .map(failure -> failure.title() + ": " + failure.sentence())
        .orElse("passed");
  }
}
