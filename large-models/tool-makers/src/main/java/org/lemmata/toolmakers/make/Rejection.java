package org.lemmata.toolmakers.make;

/**
 * Why an attempt was rejected.
 *
 * @param stage {@code propose} or {@code verify}
 * @param attempt from 1
 * @param reason one sentence
 */
public record Rejection(String stage, int attempt, String reason) {}
