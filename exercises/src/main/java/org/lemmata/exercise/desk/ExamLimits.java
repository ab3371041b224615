package org.lemmata.exercise.desk;

import java.time.Duration;
import org.lemmata.exercise.child.ExamProgram;

/**
 * What a student's class may take.
 *
 * @param each how long one requirement may take; longer on a machine that is busy with others
 * @param whole how long all of them may take
 * @param megabytes of memory for its objects
 * @param characters how much of what it prints is kept of each requirement
 */
public record ExamLimits(Duration each, Duration whole, int megabytes, int characters) {

  /** Many times what a right answer takes. */
  public static final ExamLimits USUAL =
      new ExamLimits(Duration.ofSeconds(5), Duration.ofSeconds(60), 256, 4000);

  /** How long a process may say nothing. */
  Duration silence() {
    return each.multipliedBy(ExamProgram.PATIENCE);
  }
}
