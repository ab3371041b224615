/** Accuracies that the paper publishes, with citation and who read them off what. */
package org.lemmata.symboltuning.published;
