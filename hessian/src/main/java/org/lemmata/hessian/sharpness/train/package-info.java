/**
 * Training by SGD, gradient descent and sharpness-aware minimisation, in stages, with its state as
 * plain data so that it can be kept and taken up again. What a table shows of it is decided in
 * studies.
 */
package org.lemmata.hessian.sharpness.train;
