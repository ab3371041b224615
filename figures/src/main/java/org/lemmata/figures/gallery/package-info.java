/**
 * Writes figures to a folder: every form of each, what made it, and a page that shows them all.
 *
 * <p>How a figure looks is decided by {@link org.lemmata.figures.draw.Drawing}; the report with
 * claims and verdicts is elsewhere.
 */
package org.lemmata.figures.gallery;
