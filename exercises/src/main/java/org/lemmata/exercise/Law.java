package org.lemmata.exercise;

import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitrary;
import org.lemmata.exercise.grade.LawTrial;

/**
 * What holds for every input; jqwik's engine looks for one for which it does not, and makes it as
 * simple as it can.
 *
 * @param <S> the interface that the student's class implements
 * @param <T> the input; its text tells a student what was put in, and a record's components are
 *     shown by their names
 * @param title what holds
 * @param inputs the inputs to try
 * @param seen asks the student's class
 * @param lesson what failing it teaches; may be empty
 */
public record Law<S, T>(
    String title, Arbitrary<T> inputs, BiFunction<S, T, Seen> seen, String lesson)
    implements Requirement<S> {

  /** Checks that nothing is missing. */
  public Law {
    Objects.requireNonNull(inputs, "inputs");
    Objects.requireNonNull(seen, "seen");
    if (title.isBlank()) {
      throw new IllegalArgumentException("a law says what holds");
    }
  }

  /** What holds for every input. */
  public static <S, T> Law<S, T> of(
      String title, Arbitrary<T> inputs, BiFunction<S, T, Seen> seen) {
    return new Law<>(title, inputs, seen, "");
  }

  /** The same, with what failing it teaches. */
  public Law<S, T> teaches(String sentence) {
    return new Law<>(title, inputs, seen, sentence);
  }

  @Override
  public Optional<String> violation(S yours) {
    return new LawTrial<>(this, yours).violation();
  }
}
