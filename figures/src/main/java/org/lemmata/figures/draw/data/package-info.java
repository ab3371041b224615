/**
 * The numbers that a figure shows, read out of tables: rows selected, series split, cells that
 * cannot be drawn left out, lines and bands broken there.
 *
 * <p>Nothing here knows colours, pixels or a drawing library; the CSV twin is written from these
 * numbers, so it says exactly what the picture shows.
 */
package org.lemmata.figures.draw.data;
