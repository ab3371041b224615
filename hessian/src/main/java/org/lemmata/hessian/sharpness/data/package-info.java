/**
 * The distributions of the paper's experiments and labelled points drawn from them. No network
 * lives here.
 */
package org.lemmata.hessian.sharpness.data;
