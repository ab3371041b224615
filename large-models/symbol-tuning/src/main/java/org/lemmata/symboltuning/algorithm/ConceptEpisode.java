package org.lemmata.symboltuning.algorithm;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lemmata.linalg.random.Stream;

/**
 * Inputs and what a concept makes of them; the last is asked. Another concept of the same kind,
 * which one of the examples refutes, makes something else of the last, so that a choice between the
 * two can be told from chance.
 *
 * @param concept that all outputs follow
 * @param rival another, refuted by an example
 * @param inputs different ones, {@link #SHOTS} of them
 */
public record ConceptEpisode(Concept concept, Concept rival, List<List<Integer>> inputs) {

  /** Examples before the input that is asked. */
  public static final int EXAMPLES = 4;

  /** Inputs of an episode. */
  public static final int SHOTS = EXAMPLES + 1;

  /** Keeps immutable copies. */
  public ConceptEpisode {
    inputs = inputs.stream().map(List::copyOf).toList();
    if (inputs.size() != SHOTS) {
      throw new IllegalArgumentException("an episode has 5 inputs");
    }
  }

  /**
   * Draws an episode.
   *
   * @param heldOut whether the concept is one that no training sees; rivals are of all
   */
  public static ConceptEpisode draw(ConceptKind kind, boolean heldOut, Stream random) {
    List<Concept> concepts = kind.concepts(heldOut);
    Concept concept = concepts.get(random.nextInt(concepts.size()));
    while (true) {
      List<List<Integer>> inputs = inputs(kind, random);
      List<Concept> rivals =
          kind.concepts().stream().filter(other -> isRefuted(concept, other, inputs)).toList();
      if (!rivals.isEmpty()) {
        return new ConceptEpisode(concept, rivals.get(random.nextInt(rivals.size())), inputs);
      }
    }
  }

  private static List<List<Integer>> inputs(ConceptKind kind, Stream random) {
    Set<List<Integer>> inputs = new LinkedHashSet<>();
    while (inputs.size() < SHOTS) {
      inputs.add(kind.input(random));
    }
    return new ArrayList<>(inputs);
  }

  private static boolean isRefuted(Concept concept, Concept other, List<List<Integer>> inputs) {
    return differ(concept, other, inputs.get(EXAMPLES))
        && inputs.stream().limit(EXAMPLES).anyMatch(input -> differ(concept, other, input));
  }

  private static boolean differ(Concept one, Concept other, List<Integer> input) {
    return !one.of(input).equals(other.of(input));
  }

  /** What the rival makes of the last input. */
  public List<Integer> rivalOutput() {
    return rival.of(inputs.get(EXAMPLES));
  }
}
