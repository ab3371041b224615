package org.lemmata.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A value that is known from elsewhere.
 *
 * @param <S> the interface that the student's class implements
 * @param title what is asked, such as {@code P_2(1/2) in dimension 3}
 * @param value asks the student's class
 * @param right the right value
 * @param within how far it may be off, from 0
 * @param source where the right value is from
 * @param mistakes values that tell what went wrong
 * @param lesson what failing it teaches; may be empty
 */
public record KnownAnswer<S>(
    String title,
    ToDoubleFunction<S> value,
    double right,
    double within,
    String source,
    List<Mistake> mistakes,
    String lesson)
    implements Requirement<S> {

  /**
   * A wrong value that tells what went wrong.
   *
   * @param value what comes out
   * @param because what was done, a sentence
   */
  public record Mistake(double value, String because) {}

  /** Keeps an immutable copy, and checks that there is a source. */
  public KnownAnswer {
    Objects.requireNonNull(value, "value");
    mistakes = List.copyOf(mistakes);
    if (title.isBlank() || source.isBlank()) {
      throw new IllegalArgumentException("a known answer says what is asked and where it is from");
    }
  }

  /** A value that must come out to within so much. */
  public static <S> KnownAnswer<S> of(
      String title, ToDoubleFunction<S> value, double right, double within, String source) {
    return new KnownAnswer<>(title, value, right, within, source, List.of(), "");
  }

  /** The same, with a value that tells what went wrong. */
  public KnownAnswer<S> mistake(double wrong, String because) {
    List<Mistake> more = new ArrayList<>(mistakes);
    more.add(new Mistake(wrong, because));
    return new KnownAnswer<>(title, value, right, within, source, more, lesson);
  }

  /** The same, with what failing it teaches. */
  public KnownAnswer<S> teaches(String sentence) {
    return new KnownAnswer<>(title, value, right, within, source, mistakes, sentence);
  }

  @Override
  public Optional<String> violation(S yours) {
    double came = value.applyAsDouble(yours);
    Seen seen = Seen.near(came, right, within);
    if (seen.fine()) {
      return Optional.empty();
    }
    String told =
        mistakes.stream()
            .filter(mistake -> Seen.near(came, mistake.value, Math.max(within, 1e-12)).fine())
            .findFirst()
            .map(mistake -> " " + mistake.because)
            .orElse("");
    return Optional.of(seen.sentence() + " (" + source + ")." + told);
  }
}
