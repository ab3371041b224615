package org.lemmata.toolmakers.task;

/**
 * A question with its key.
 *
 * @param question as it is put to a model
 * @param answer the right one
 */
public record Item(String question, String answer) {}
