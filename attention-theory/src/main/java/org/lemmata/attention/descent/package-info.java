/**
 * Descent on the population loss: deterministic searches that look for minima, global or not.
 *
 * <p>What a minimum is worth is said elsewhere; nothing here knows a closed form, a study or a
 * claim.
 */
package org.lemmata.attention.descent;
