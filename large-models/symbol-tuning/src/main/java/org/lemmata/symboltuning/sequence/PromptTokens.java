package org.lemmata.symboltuning.sequence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lemmata.engine.text.Tokenizer;
import org.lemmata.symboltuning.text.TextPrompt;

/**
 * Prompts as sequences. Each text and each label is turned into tokens on its own; tokens that
 * occur nowhere are left out and the others numbered anew, so that a model is no larger for a large
 * vocabulary.
 */
public final class PromptTokens {

  private static final String BETWEEN = TextPrompt.OUTPUT + " ";
  private static final String END = "\n";

  private final Map<String, List<Integer>> pieces = new HashMap<>();
  private final int vocabulary;
  private final int length;
  private final int longestText;
  private final int longestLabel;

  /**
   * All that prompts will be made of.
   *
   * @param texts at least one
   * @param labels at least one
   * @param length so many tokens of a text are shown, at least 1; the rest is cut off
   */
  public PromptTokens(
      Tokenizer tokenizer, Collection<String> texts, Collection<String> labels, int length) {
    this.length = length;
    Map<Integer, Integer> numbers = new TreeMap<>();
    Map<String, int[]> raw = new HashMap<>();
    raw.put(TextPrompt.INPUT, tokenizer.encode(TextPrompt.INPUT));
    raw.put(BETWEEN, tokenizer.encode(BETWEEN));
    texts.forEach(text -> raw.put(text, tokenizer.encode(text)));
    labels.forEach(label -> raw.put(label + END, tokenizer.encode(label + END)));
    for (int[] tokens : raw.values()) {
      for (int token : tokens) {
        numbers.put(token, 0);
      }
    }
    int next = 0;
    for (Map.Entry<Integer, Integer> number : numbers.entrySet()) {
      number.setValue(next++);
    }
    this.vocabulary = next;
    raw.forEach(
        (piece, tokens) -> {
          List<Integer> renumbered = new ArrayList<>();
          for (int token : tokens) {
            renumbered.add(numbers.get(token));
          }
          pieces.put(piece, List.copyOf(renumbered));
        });
    this.longestText = texts.stream().mapToInt(text -> cut(text).size()).max().orElseThrow();
    this.longestLabel = labels.stream().mapToInt(label -> label(label).size()).max().orElseThrow();
  }

  /** How many different tokens occur. */
  public int vocabulary() {
    return vocabulary;
  }

  /**
   * How many tokens a model must be able to see.
   *
   * @param shots texts of a prompt, with the one that is asked
   */
  public long longest(int shots) {
    long shot =
        (long) pieces.get(TextPrompt.INPUT).size()
            + longestText
            + pieces.get(BETWEEN).size()
            + longestLabel;
    return shots * shot - 1;
  }

  /** A prompt of these texts and labels. */
  public Sequence of(TextPrompt prompt) {
    List<Demonstration> shots = new ArrayList<>();
    for (TextPrompt.Exemplar exemplar : prompt.exemplars()) {
      shots.add(new Demonstration(input(exemplar.text()), label(exemplar.label())));
    }
    shots.add(new Demonstration(input(prompt.question()), label(prompt.answer())));
    return new Sequence(shots, label(prompt.rival()), label(prompt.natural()));
  }

  private List<Integer> input(String text) {
    List<Integer> tokens = new ArrayList<>(pieces.get(TextPrompt.INPUT));
    tokens.addAll(cut(text));
    tokens.addAll(pieces.get(BETWEEN));
    return tokens;
  }

  private List<Integer> cut(String text) {
    List<Integer> tokens = pieces.get(text);
    return tokens.subList(0, Math.min(length, tokens.size()));
  }

  private List<Integer> label(String label) {
    return pieces.get(label + END);
  }
}
