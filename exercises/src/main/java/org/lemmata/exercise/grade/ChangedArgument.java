package org.lemmata.exercise.grade;

/** A student's code changed an array that it was given; the message is a sentence for it. */
final class ChangedArgument extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ChangedArgument(Call call, String what) {
    super(
        call
            + " changed "
            + what
            + ". What is passed in must stay as it is: fill a new array, or work on a clone().");
  }
}
