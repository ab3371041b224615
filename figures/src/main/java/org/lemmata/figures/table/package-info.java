/**
 * Pictures of one table, for tables that nobody has declared a figure of: its columns against each
 * other, or what the figures of the papers show of the same study.
 *
 * <p>Nothing here runs a study; what is drawn goes through {@link org.lemmata.figures.draw.Drawing}
 * like every figure.
 */
package org.lemmata.figures.table;
