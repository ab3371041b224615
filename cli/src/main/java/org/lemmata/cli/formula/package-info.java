/**
 * LaTeX as readable text: {@code \sigma_2^2} becomes σ₂².
 *
 * <p>Only what the papers of this project use; nothing here prints.
 */
package org.lemmata.cli.formula;
