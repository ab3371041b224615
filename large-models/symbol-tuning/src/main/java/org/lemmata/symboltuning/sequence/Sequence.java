package org.lemmata.symboltuning.sequence;

import java.util.ArrayList;
import java.util.List;

/**
 * Demonstrations, the last of which is asked.
 *
 * @param shots at least one, the last with its right output
 * @param rival a wrong output to choose against
 * @param prior the output that goes by the labels' meaning; empty where there is none
 */
public record Sequence(List<Demonstration> shots, List<Integer> rival, List<Integer> prior) {

  /** Keeps immutable copies. */
  public Sequence {
    shots = List.copyOf(shots);
    rival = List.copyOf(rival);
    prior = List.copyOf(prior);
    if (shots.isEmpty() || rival.isEmpty() || rival.equals(shots.get(shots.size() - 1).output())) {
      throw new IllegalArgumentException("a sequence has an output that is asked, and a rival");
    }
  }

  /** The right output of what is asked. */
  public List<Integer> answer() {
    return last().output();
  }

  private Demonstration last() {
    return shots.get(shots.size() - 1);
  }

  /** The tokens of all, that of the last output too. */
  public List<Integer> tokens() {
    List<Integer> tokens = new ArrayList<>();
    for (Demonstration shot : shots) {
      tokens.addAll(shot.input());
      tokens.addAll(shot.output());
    }
    return tokens;
  }

  /** How many tokens a model must be able to see: all but the last. */
  public int length() {
    return shots.stream().mapToInt(Demonstration::length).sum() - 1;
  }

  /** The same with another output at the end; what it is compared with does not matter then. */
  Demonstrated ending(List<Integer> output) {
    List<Demonstration> all = new ArrayList<>(shots.subList(0, shots.size() - 1));
    all.add(new Demonstration(last().input(), output));
    return new Demonstrated(all, all.size() - 1);
  }

  /** All of it, where every output is to be said. */
  Demonstrated whole() {
    return new Demonstrated(shots, 0);
  }

  /**
   * Demonstrations of which the outputs from one on are to be said.
   *
   * @param shots all of them
   * @param from the first whose output is to be said
   */
  record Demonstrated(List<Demonstration> shots, int from) {

    int length() {
      return shots.stream().mapToInt(Demonstration::length).sum() - 1;
    }
  }
}
