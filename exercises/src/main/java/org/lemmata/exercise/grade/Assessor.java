package org.lemmata.exercise.grade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.NotWritten;
import org.lemmata.exercise.Requirement;
import org.lemmata.exercise.grade.Assessment.State;

/**
 * Tries a student's object against the requirements of an exercise, and puts into words what came
 * of each.
 *
 * @param <S> the interface that the student's class implements
 */
public final class Assessor<S> {

  private final Exercise<S> exercise;
  private final Trace trace;
  private final String className;

  /**
   * An assessor of one object.
   *
   * @param student an instance of the student's class, which implements what is asked
   */
  public Assessor(Exercise<S> exercise, Object student) {
    this.exercise = exercise;
    this.trace = Trace.of(student);
    this.className = student.getClass().getName();
  }

  /** What is asked. */
  public Exercise<S> exercise() {
    return exercise;
  }

  /** The call that was begun last. */
  public String lastCall() {
    return trace.lastCall();
  }

  /** Whether the student's code has not come back from that call. */
  public boolean isInCall() {
    return trace.isRunning();
  }

  /** Tries all requirements. */
  public List<Assessment> all() {
    List<Assessment> all = new ArrayList<>();
    for (Requirement<S> requirement : exercise.requirements()) {
      all.add(assess(requirement));
    }
    return all;
  }

  /** Tries one requirement. */
  public Assessment assess(Requirement<S> requirement) {
    try {
      return requirement
          .violation(trace.as(exercise.asked()))
          .map(
              sentence ->
                  new Assessment(requirement.title(), State.WRONG, sentence, requirement.lesson()))
          .orElseGet(() -> new Assessment(requirement.title(), State.HOLDS, "", ""));
    } catch (NotWritten e) {
      String sentence = "Not written yet: " + trace.lastCall() + " still says so.";
      return new Assessment(requirement.title(), State.NOT_WRITTEN, sentence, "");
    } catch (ChangedArgument e) {
      return new Assessment(requirement.title(), State.WRONG, e.getMessage(), "");
    } catch (StudentFailure e) {
      return failed(requirement, e);
    } catch (RuntimeException e) {
      return new Assessment(requirement.title(), State.WRONG, unusable(e), requirement.lesson());
    }
  }

  /** The check itself broke on what the student's code gave: no object, or one of another size. */
  private String unusable(RuntimeException thrown) {
    String why =
        thrown instanceof NullPointerException
            ? "null stands where a value must"
            : thrown instanceof IndexOutOfBoundsException
                ? "it has too few entries"
                : thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
    return trace.lastCall()
        + " returned "
        + trace.lastReturned()
        + ", which the check cannot use: "
        + why
        + ".";
  }

  /** The student's values for the plot; empty if there is no plot, or no value could be had. */
  public Optional<List<Double>> plotted() {
    try {
      return exercise.plot().map(plot -> plot.values(trace.as(exercise.asked())));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private Assessment failed(Requirement<S> requirement, StudentFailure failure) {
    Throwable cause = failure.getCause();
    String where = line(cause.getStackTrace(), className).map(line -> ", line " + line).orElse("");
    State state;
    String sentence;
    if (cause instanceof StackOverflowError) {
      state = State.TOO_DEEP;
      sentence =
          failure.call()
              + " called itself until the stack was full"
              + where
              + ": a recursion needs a case that ends it, and a long one is better a loop.";
    } else if (cause instanceof OutOfMemoryError) {
      state = State.TOO_LARGE;
      sentence =
          failure.call()
              + " needed more memory than there is ("
              + (Runtime.getRuntime().maxMemory() >> 20)
              + " MB)"
              + where
              + ": keep only what later steps need.";
    } else {
      state = State.BROKE;
      String message = cause.getMessage() == null ? "" : ": " + cause.getMessage();
      sentence =
          failure.call() + " threw " + cause.getClass().getSimpleName() + message + where + ".";
    }
    return new Assessment(requirement.title(), state, sentence, requirement.lesson());
  }

  /**
   * The line of a class in a stack, its own or one of a class within it; the innermost.
   *
   * @param stack innermost first; not modified
   */
  public static Optional<Integer> line(StackTraceElement[] stack, String className) {
    return Arrays.stream(stack)
        .filter(
            frame ->
                frame.getClassName().equals(className)
                    || frame.getClassName().startsWith(className + "$"))
        .filter(frame -> frame.getLineNumber() > 0)
        .findFirst()
        .map(StackTraceElement::getLineNumber);
  }
}
