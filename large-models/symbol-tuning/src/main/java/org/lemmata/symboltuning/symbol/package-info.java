/**
 * Symbols as the authors generate them: integers, names of spreadsheet columns, words. Texts and
 * numbers only; what a model makes of them is elsewhere.
 */
package org.lemmata.symboltuning.symbol;
