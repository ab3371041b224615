/**
 * Minimising smooth functions of many variables.
 *
 * <p>Nothing here knows what is minimised.
 */
package org.lemmata.linalg.optim;
