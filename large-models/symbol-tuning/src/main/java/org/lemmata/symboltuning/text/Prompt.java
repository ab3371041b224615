package org.lemmata.symboltuning.text;

/**
 * A prompt.
 *
 * @param text exemplars and a question, lines beginning with Input and Output
 * @param answer the label that the exemplars imply
 * @param natural the label of the question in the file
 */
public record Prompt(String text, String answer, String natural) {}
