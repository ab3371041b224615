package org.lemmata.toolmakers.make;

/**
 * How a question becomes a call.
 *
 * @param question a question
 * @param call Python that leaves its result in {@code answer}
 */
public record Example(String question, String call) {}
