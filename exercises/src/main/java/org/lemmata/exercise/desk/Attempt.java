package org.lemmata.exercise.desk;

import java.util.List;
import java.util.Optional;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.grade.Assessment;

/**
 * What came of what a student handed in.
 *
 * @param exercise what was asked
 * @param errors why it does not compile; empty if it does
 * @param unfit why no object of the class can be made; empty if one can
 * @param assessments one for each requirement, or none where nothing could be tried
 * @param plotted the values for the plot; empty if there are none
 * @param remarks sentences that decide nothing
 */
public record Attempt(
    Exercise<?> exercise,
    List<CompilerMessage> errors,
    String unfit,
    List<Assessment> assessments,
    List<Double> plotted,
    List<String> remarks) {

  /** Keeps immutable copies. */
  public Attempt {
    errors = List.copyOf(errors);
    assessments = List.copyOf(assessments);
    plotted = List.copyOf(plotted);
    remarks = List.copyOf(remarks);
  }

  static Attempt uncompiled(Exercise<?> exercise, List<CompilerMessage> errors) {
    return new Attempt(exercise, errors, "", List.of(), List.of(), List.of());
  }

  /** Whether everything that is required is satisfied. */
  public boolean passed() {
    return errors.isEmpty()
        && unfit.isEmpty()
        && !assessments.isEmpty()
        && assessments.stream().allMatch(Assessment::holds);
  }

  /** How many requirements are satisfied. */
  public long satisfied() {
    return assessments.stream().filter(Assessment::holds).count();
  }

  /** The first that is not satisfied. */
  public Optional<Assessment> firstFailure() {
    return assessments.stream().filter(one -> !one.holds()).findFirst();
  }

  /** Whether nothing was written yet. */
  public boolean untouched() {
    return !assessments.isEmpty()
        && assessments.stream().allMatch(one -> one.state() == Assessment.State.NOT_WRITTEN);
  }
}
