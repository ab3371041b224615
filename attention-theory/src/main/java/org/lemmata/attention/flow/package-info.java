/**
 * Gradient flow on the population loss, and what is known about it in closed form (Zhang, Frei,
 * Bartlett, arXiv 2306.09927, transcribed to the sum convention).
 *
 * <p>Nothing here is random or knows a study or a claim.
 */
package org.lemmata.attention.flow;
