/**
 * Training on one flat vector, whatever the model and the optimiser: schedule, clipping, exact
 * checkpoints, and runs that fail instead of giving a number that is none.
 */
package org.lemmata.engine.train;
