/** Stages of training, each from where the one before ended, and what a model then answers. */
package org.lemmata.symboltuning.train;
