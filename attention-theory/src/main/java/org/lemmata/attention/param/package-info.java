/**
 * Parameter values of the attention studies that are more than a number: covariances, priors and
 * laws of the covariates, and the settings that studies share.
 *
 * <p>Here text and files become values and back, and a law gives its draws and exact moments.
 * Nothing here knows a layer, a loss or a study.
 */
package org.lemmata.attention.param;
