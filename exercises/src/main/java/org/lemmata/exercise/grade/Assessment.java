package org.lemmata.exercise.grade;

/**
 * What came of one requirement.
 *
 * @param title what is asked, with formulas between dollar signs
 * @param state how it came out
 * @param sentence what happened, for a student; empty if it is satisfied
 * @param lesson what failing it teaches; empty if it is satisfied
 * @param printed what the student's code printed meanwhile, as much as is kept
 */
public record Assessment(
    String title, State state, String sentence, String lesson, String printed) {

  /** How a requirement came out. */
  public enum State {
    /** Satisfied. */
    HOLDS,
    /** The code runs, and something else came out. */
    WRONG,
    /** The code says that it is not written yet. */
    NOT_WRITTEN,
    /** The code threw an exception. */
    BROKE,
    /** The code did not end in time. */
    TOO_SLOW,
    /** The code called itself too deep. */
    TOO_DEEP,
    /** The code needed more memory than it may. */
    TOO_LARGE,
    /** The code ended the process. */
    ENDED,
    /** Never tried: the time of the whole was over. */
    NOT_TRIED
  }

  /** One in which nothing was printed. */
  Assessment(String title, State state, String sentence, String lesson) {
    this(title, state, sentence, lesson, "");
  }

  /** Whether it is satisfied. */
  public boolean holds() {
    return state == State.HOLDS;
  }
}
