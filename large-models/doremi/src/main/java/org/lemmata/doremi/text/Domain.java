package org.lemmata.doremi.text;

import org.lemmata.engine.text.Corpus;

/**
 * A kind of text.
 *
 * @param name of one word
 * @param entropy nats a token that no model can do without; NaN where it is not known
 * @param training what models are trained on
 * @param heldOut what they are judged by: the last tenth
 */
public record Domain(String name, double entropy, Corpus training, Corpus heldOut) {}
