package org.lemmata.symboltuning.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A prompt.
 *
 * @param exemplars texts with what is said to them
 * @param question a text that is none of them
 * @param answer what the exemplars imply for it
 * @param rival what is said to the exemplars of the other label
 * @param natural the label of the question in the file
 */
public record TextPrompt(
    List<Exemplar> exemplars, String question, String answer, String rival, String natural) {

  /** Stands before a text. */
  public static final String INPUT = "Input: ";

  /** Stands between a text and what is said to it. */
  public static final String OUTPUT = "\nOutput:";

  /** A text and what is said to it. */
  public record Exemplar(String text, String label) {}

  /** Keeps an immutable copy. */
  public TextPrompt {
    exemplars = List.copyOf(exemplars);
  }

  /** Exemplars and the question, in lines beginning with Input and Output. */
  public String text() {
    return exemplars.stream()
            .map(exemplar -> INPUT + exemplar.text() + OUTPUT + " " + exemplar.label() + "\n")
            .collect(Collectors.joining())
        + INPUT
        + question
        + OUTPUT;
  }
}
