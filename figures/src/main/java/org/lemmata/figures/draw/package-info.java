/**
 * Draws figures: their tables, their SVG, PDF and PNG forms, and their CSV twin.
 *
 * <p>The same figure and tables give the same bytes. Files are written elsewhere; what a picture
 * shows is declared by {@link org.lemmata.study.figure.Figure}.
 */
package org.lemmata.figures.draw;
