/** Labelled texts of the user's, and prompts made of them as the paper makes them. No model. */
package org.lemmata.symboltuning.text;
