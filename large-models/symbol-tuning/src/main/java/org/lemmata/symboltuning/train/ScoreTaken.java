package org.lemmata.symboltuning.train;

import org.lemmata.symboltuning.model.Score;

/**
 * A score in the course of a training.
 *
 * @param step steps made
 * @param loss of the last of them, in nats
 * @param setting what is asked
 * @param score what is answered
 */
public record ScoreTaken(long step, double loss, String setting, Score score) {}
