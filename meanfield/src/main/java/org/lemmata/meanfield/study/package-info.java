/**
 * The studies of the mean-field flow: each class one study with the record of its parameters, or a
 * few that share theirs.
 *
 * <p>A study turns parameters into a table and no more; the mathematics it calls lives in the
 * packages beside this one. Verdicts and pictures live elsewhere.
 */
package org.lemmata.meanfield.study;
