package org.lemmata.exercise.desk;

import java.util.Map;
import java.util.Optional;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.Lesson;
import org.lemmata.exercise.Plot;
import org.lemmata.figures.draw.Drawing;

/** Draws a student's curve over the right one. */
public final class Curves {

  private Curves() {}

  /** The picture as SVG; empty if the exercise has none, or the student's class gave no values. */
  public static Optional<String> svg(Attempt attempt) {
    return attempt.plotted().isEmpty()
        ? Optional.empty()
        : attempt.exercise().plot().map(plot -> svg(attempt.exercise(), plot, attempt));
  }

  private static String svg(Exercise<?> exercise, Plot<?> plot, Attempt attempt) {
    return new Drawing(
            plot.figure(exercise.id(), Lesson.of(exercise).title()),
            Map.of(plot.input(), plot.table(attempt.plotted())))
        .svg();
  }
}
