/**
 * A small transformer whose symbols have frozen vectors that input and output share, and what is
 * read off its answers.
 */
package org.lemmata.symboltuning.model;
