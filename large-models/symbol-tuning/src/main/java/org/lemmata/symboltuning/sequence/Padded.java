package org.lemmata.symboltuning.sequence;

import java.util.ArrayList;
import java.util.List;

/**
 * Sequences side by side. Shorter ones are filled up at their end, which no earlier place sees.
 *
 * @param tokens sequences × length, row by row
 * @param places where a token of an output is to be said, counted through all tokens
 * @param targets what is to be said there
 * @param counts how many of these are of each sequence
 * @param length of each row
 */
record Padded(
    List<Integer> tokens,
    List<Integer> places,
    List<Integer> targets,
    List<Integer> counts,
    int length) {

  /** Any token would do. */
  private static final int FILLING = 0;

  static Padded of(List<Sequence.Demonstrated> sequences) {
    int length = sequences.stream().mapToInt(Sequence.Demonstrated::length).max().orElseThrow();
    Padded all =
        new Padded(
            new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), length);
    sequences.forEach(all::add);
    return all;
  }

  private void add(Sequence.Demonstrated sequence) {
    int row = tokens.size();
    int before = targets.size();
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < sequence.shots().size(); i++) {
      Demonstration shot = sequence.shots().get(i);
      shown.addAll(shot.input());
      if (i >= sequence.from()) {
        for (int j = 0; j < shot.output().size(); j++) {
          places.add(row + shown.size() - 1 + j);
          targets.add(shot.output().get(j));
        }
      }
      shown.addAll(shot.output());
    }
    tokens.addAll(shown.subList(0, shown.size() - 1));
    while (tokens.size() < row + length) {
      tokens.add(FILLING);
    }
    counts.add(targets.size() - before);
  }

  int rows() {
    return counts.size();
  }

  static int[] array(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }
}
