/** A small GPT on one flat vector of parameters, written once and used by every paper. */
package org.lemmata.engine.gpt;
