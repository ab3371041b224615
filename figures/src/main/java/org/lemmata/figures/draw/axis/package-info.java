/**
 * From numbers to places along an axis: ranges, linear and logarithmic scales, ticks and their
 * labels.
 *
 * <p>Places are fractions of the axis, 0 at the lower and 1 at the upper end; points and pixels are
 * unknown here.
 */
package org.lemmata.figures.draw.axis;
