/**
 * Parameter values of the attention studies that are more than a number: covariances and priors.
 *
 * <p>Here text and files become values and back. Nothing is computed from them beyond what their
 * legality needs.
 */
package org.lemmata.attention.param;
