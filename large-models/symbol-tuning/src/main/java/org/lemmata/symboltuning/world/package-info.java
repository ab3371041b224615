/**
 * A world of words in clusters, and episodes of labelled words in it: which tokens there are, and
 * which of them an episode shows. Nothing here knows a model.
 */
package org.lemmata.symboltuning.world;
