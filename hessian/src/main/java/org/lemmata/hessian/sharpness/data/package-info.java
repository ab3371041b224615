/**
 * The distributions of the paper's experiments, labelled points drawn from them, and the exact
 * error of a function under them. No network lives here.
 */
package org.lemmata.hessian.sharpness.data;
