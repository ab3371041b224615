/**
 * Estimators of the diagonal of a curvature: Hutchinson's, and Gauss-Newton-Bartlett on a network
 * small enough to take expectations over all labels.
 */
package org.lemmata.sophia.estimate;
