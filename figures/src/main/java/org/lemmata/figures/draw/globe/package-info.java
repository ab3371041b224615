/**
 * Maps of the sphere: projections, and cells, graticule and points put through them.
 *
 * <p>Longitudes and latitudes are degrees; a map is the unit square, y upwards. Colours, lengths in
 * points and tables live elsewhere.
 */
package org.lemmata.figures.draw.globe;
