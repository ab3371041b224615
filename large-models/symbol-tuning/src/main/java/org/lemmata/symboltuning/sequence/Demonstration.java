package org.lemmata.symboltuning.sequence;

import java.util.List;

/**
 * An input and what is said after it, both as tokens.
 *
 * @param input at least one token, the last of which asks for the output
 * @param output at least one token, the last of which ends it
 */
public record Demonstration(List<Integer> input, List<Integer> output) {

  /** Keeps immutable copies. */
  public Demonstration {
    input = List.copyOf(input);
    output = List.copyOf(output);
    if (input.isEmpty() || output.isEmpty()) {
      throw new IllegalArgumentException("an input and an output have at least one token each");
    }
  }

  int length() {
    return input.size() + output.size();
  }
}
