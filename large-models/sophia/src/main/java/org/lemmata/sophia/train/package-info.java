/**
 * Sophia and its rivals on tensors, for training a language model, and the two estimates of the
 * Hessian's diagonal. What each does to the last digit is said by the pure rules of {@link
 * org.lemmata.sophia.update}.
 */
package org.lemmata.sophia.train;
