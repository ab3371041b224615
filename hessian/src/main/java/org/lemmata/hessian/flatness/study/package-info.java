/**
 * The studies of flatness regularisation: each class one study with the record of its parameters.
 *
 * <p>A study turns parameters into a table and no more; the mathematics it calls lives in the
 * packages beside this one. Verdicts and pictures live elsewhere.
 */
package org.lemmata.hessian.flatness.study;
