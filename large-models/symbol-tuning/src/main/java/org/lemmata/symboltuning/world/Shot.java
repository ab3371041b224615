package org.lemmata.symboltuning.world;

/**
 * A word with its label.
 *
 * @param word a token
 * @param label a token
 */
public record Shot(int word, int label) {}
