/**
 * Looks and layout: how marks are coloured and stroked, how JFreeChart's plots are made from them,
 * and where panels, labels, legends and colour bars stand.
 *
 * <p>Lengths are points (1/72 inch). Nothing here reads tables or knows a file format.
 */
package org.lemmata.figures.draw.plot;
