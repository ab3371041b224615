package org.lemmata.exercise.grade;

/** What a student's code threw, with the call in which it did. */
final class StudentFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String call;

  StudentFailure(String call, Throwable cause) {
    super(call, cause);
    this.call = call;
  }

  /** Such as {@code value(3, 2, 0.5)}. */
  String call() {
    return call;
  }
}
