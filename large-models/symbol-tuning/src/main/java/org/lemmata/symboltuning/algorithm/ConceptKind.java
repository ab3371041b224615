package org.lemmata.symboltuning.algorithm;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lemmata.linalg.random.Stream;

/** The two toys of the paper's sets of algorithmic tasks. */
public enum ConceptKind {
  /** Functions of lists of different digits. */
  LISTS(3, 5, 10) {
    @Override
    public List<Concept> concepts() {
      return List.of(ListConcept.values());
    }

    @Override
    List<Integer> digits(int length, Stream random) {
      int[] all = IntStream.range(0, base()).toArray();
      random.shuffle(all);
      return Arrays.stream(all).limit(length).boxed().toList();
    }
  },
  /** Functions of strings of zeros and ones. */
  TURING(4, 6, 2) {
    @Override
    public List<Concept> concepts() {
      return List.of(TuringConcept.values());
    }

    @Override
    List<Integer> digits(int length, Stream random) {
      return IntStream.range(0, length).mapToObj(i -> random.nextInt(base())).toList();
    }
  };

  private final int shortest;
  private final int longest;
  private final int base;

  ConceptKind(int shortest, int longest, int base) {
    this.shortest = shortest;
    this.longest = longest;
    this.base = base;
  }

  /** All of the kind. */
  public abstract List<Concept> concepts();

  /** Those that pre-training sees, or those that no training sees. */
  public List<Concept> concepts(boolean heldOut) {
    return concepts().stream().filter(concept -> concept.isHeldOut() == heldOut).toList();
  }

  /** The shortest input. */
  public int shortest() {
    return shortest;
  }

  /** The longest input; an output has at most one digit more. */
  public int longest() {
    return longest;
  }

  /** Digits are smaller. */
  public int base() {
    return base;
  }

  abstract List<Integer> digits(int length, Stream random);

  /** An input, each length being equally likely. */
  List<Integer> input(Stream random) {
    return digits(shortest + random.nextInt(longest - shortest + 1), random);
  }
}
