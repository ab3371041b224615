package org.lemmata.exercise.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the process is to try; it is read from its input.
 *
 * @param word random, and begins every line that is not the student's
 * @param exercise the id
 * @param classes the folder of the student's compiled classes
 * @param className the student's class
 * @param requirements which of the exercise's requirements, by their places; one beyond the last
 *     stands for the plot
 * @param millis how long each of them may take
 */
public record Order(
    String word,
    String exercise,
    String classes,
    String className,
    List<Integer> requirements,
    long millis) {

  /** Keeps an immutable copy. */
  public Order {
    requirements = List.copyOf(requirements);
  }

  /** As lines, each with its end. */
  public String text() {
    String places =
        String.join(",", requirements.stream().map(place -> Integer.toString(place)).toList());
    return String.join("\n", word, exercise, classes, className, places, Long.toString(millis))
        + "\n";
  }

  static Order read(BufferedReader in) throws IOException {
    return new Order(
        in.readLine(),
        in.readLine(),
        in.readLine(),
        in.readLine(),
        Stream.of(in.readLine().split(",", -1)).map(Integer::valueOf).toList(),
        Long.parseLong(in.readLine()));
  }
}
