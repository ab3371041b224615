/**
 * The studies of linear attention, as declarations: parameters, columns and how rows are computed.
 *
 * <p>A study turns parameters into a table and no more; the mathematics it calls lives in the
 * packages beside this one. Verdicts and pictures live elsewhere.
 */
package org.lemmata.attention.study;
