package org.lemmata.exercise.child;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.lemmata.exercise.grade.Assessment.State;

/**
 * What the process says about one requirement, in a line that begins with the random word.
 *
 * @param kind what it says
 * @param place the requirement's place; -1 if it is about none
 * @param state how it came out, for a result
 * @param text a sentence, or the plot's numbers
 */
public record Note(Kind kind, int place, State state, String text) {

  /** What a note says. */
  public enum Kind {
    /** A requirement is tried now. */
    BEGUN,
    /** What came of it. */
    RESULT,
    /** The values for the plot, separated by commas. */
    PLOTTED,
    /** Something worth telling that decides nothing. */
    REMARK,
    /** The class cannot be tried at all. */
    UNFIT,
    /** All that was ordered is done. */
    DONE
  }

  static Note of(Kind kind, int place, String text) {
    return new Note(kind, place, State.HOLDS, text);
  }

  /** The line, between line ends, since the student's code may have left one unfinished. */
  String line(String word) {
    String coded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    return "\n" + word + " " + kind + " " + place + " " + state + " " + coded + "\n";
  }

  /** Reads a line; empty if it is the student's. */
  public static Optional<Note> read(String word, String line) {
    if (!line.startsWith(word + " ")) {
      return Optional.empty();
    }
    String[] parts = line.split(" ", -1);
    return Optional.of(
        new Note(
            Kind.valueOf(parts[1]),
            Integer.parseInt(parts[2]),
            State.valueOf(parts[3]),
            new String(Base64.getDecoder().decode(parts[4]), StandardCharsets.UTF_8)));
  }
}
