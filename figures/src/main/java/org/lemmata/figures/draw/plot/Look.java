package org.lemmata.figures.draw.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;

/**
 * How a mark looks.
 *
 * @param colour of lines and markers, with opacity
 * @param fill of bands and bars
 * @param stroke of lines
 * @param marker of points, centred on the origin
 */
record Look(Color colour, Color fill, BasicStroke stroke, Shape marker) {}
